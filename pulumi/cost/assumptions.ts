/** What the estimate takes for granted, each with its reason: printed with every estimate. Change them and see. */
export const ASSUMPTIONS = {
  apiCpuMs: {
    value: 1.6,
    about:
      'CPU-ms of API and web server for a request that CloudFront did not answer (measured 0.1 to 2.5)',
  },
  databaseCpuMs: {
    value: 0.5,
    about: 'CPU-ms of PostgreSQL for it, over all kinds: most reads come from caches',
  },
  cpuTarget: { value: 0.5, about: 'autoscalers keep pods at this share of their processor' },
  acuCpu: { value: 0.25, about: 'vCPU that come with one Aurora capacity unit' },
  acuTarget: { value: 0.6, about: 'Aurora grows before this share of its processor is used' },
  rampHours: {
    value: 1,
    about:
      'Aurora and machines reach an hour’s load in the hour before and keep it an hour after: Aurora grows at once, the ' +
      'faster the higher it already is, and shrinks slowly (AWS documents no figure)',
  },
  podCpu: { value: 1, about: 'vCPU that a pod of API or web server asks for' },
  workerCpu: { value: 0.5, about: 'vCPU that a pod of the worker asks for' },
  spotShare: { value: 0.6, about: 'share of the shop’s machines bought as spot' },
  packing: { value: 0.8, about: 'share of a machine that pods fill' },
  ioPerRequest: { value: 0.15, about: 'Aurora I/O requests for a request that reaches the shop' },
  logKilobytes: { value: 0.6, about: 'kB of log lines for it' },
  traceShare: { value: 0.001, about: 'share of it whose trace is kept' },
  natKilobytes: { value: 0.3, about: 'kB that leave by the NAT for it: payments, mail' },
  zoneKilobytes: { value: 6, about: 'kB between zones for it' },
  snapshotCopies: { value: 1, about: 'each copy to the other region sends the whole database' },
} as const

export type AssumptionName = keyof typeof ASSUMPTIONS

export function assume(name: AssumptionName): number {
  return ASSUMPTIONS[name].value
}
