import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** For Prometheus: the process, and the requests by route. */
export function metrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'otklik_http_request_seconds',
    help: 'Time to answer a request, by route, method and status',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  return {
    observe: (route: string, method: string, status: number, seconds: number) =>
      requests.observe({ route, method, status }, seconds),
    page: async () => ({ text: await registry.metrics(), type: registry.contentType }),
  };
}
