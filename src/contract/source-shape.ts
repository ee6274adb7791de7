/** The name of a host, with its port where it has one of its own: `help.bank.example`, `localhost:8080`. */
export const hostPattern = /^(?:[a-z0-9-]+\.)*[a-z0-9-]+(?::\d{1,5})?$/i;
export const httpsPattern = /^https:\/\/[^\s]+$/i;
export const sourceLimits = { nameLength: 200, domains: 50, domainLength: 253, urlLength: 500 };
