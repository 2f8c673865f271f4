export { report } from './report.ts'
export { runChaos, type ChaosOptions, type ChaosResult } from './run_chaos.ts'
export { SABOTAGES, type Sabotage } from './sabotage.ts'
