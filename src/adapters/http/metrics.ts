import express, { type Router } from "express";
import { isLoopback } from "./loopback.ts";

/** A page of metrics. */
interface Page {
  readonly contentType: string;
  page(): Promise<string>;
}

/** `/metrics`, answered to this machine only, and never through a proxy. */
export function metricsRouter(metrics: Page): Router {
  const router = express.Router();
  router.get("/metrics", async (request, response) => {
    if (!isLoopback(request)) {
      response
        .status(403)
        .type("text")
        .send("Metrics are shown on this machine only. Set METRICS_PORT to move them.\n");
      return;
    }
    response.type(metrics.contentType).send(await metrics.page());
  });
  return router;
}
