import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express, { type Router } from "express";
import { onTestFinished } from "vitest";

/** The address of a server on this machine that answers by the router until the test is over. */
export async function listening(router: Router): Promise<string> {
  const server = createServer(express().use(router)).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
