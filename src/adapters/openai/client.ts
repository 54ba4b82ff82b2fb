import OpenAI, { AzureOpenAI, type ClientOptions } from "openai";
import { boundedFetch } from "./bounded-fetch.ts";
import type { OpenAiOptions } from "./options.ts";

/**
 * The SDK's client with everything said that it would else take from the environment, log, or do again by itself.
 * `deployment` puts Azure's address together.
 */
export function createClient(options: OpenAiOptions, deployment: string | undefined): OpenAI {
  if (!options.azure) return new OpenAI({ ...quiet(options), baseURL: baseUrl(options) });
  const { endpoint, apiVersion } = options.azure;
  // The address is given whole: by `endpoint` the SDK would read OPENAI_BASE_URL beside it, and refuse both.
  const baseURL = `${endpoint.replace(/\/+$/, "")}/openai`;
  return new AzureOpenAI({ ...quiet(options), baseURL, apiVersion, ...(deployment && { deployment }) });
}

function baseUrl({ baseUrl }: OpenAiOptions): string {
  return (baseUrl || "https://api.openai.com/v1").replace(/\/+$/, "");
}

function quiet({ apiKey, azure }: OpenAiOptions) {
  const header = azure ? "api-key" : "Authorization";
  return {
    // The SDK insists on a key. Without one, no header is sent.
    apiKey: apiKey || "none",
    ...(!apiKey && { defaultHeaders: { [header]: null } }),
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    logLevel: "off",
    maxRetries: 0,
    // Time is kept by the calls themselves.
    timeout: 2 ** 31 - 1,
    fetch: boundedFetch,
  } satisfies ClientOptions;
}
