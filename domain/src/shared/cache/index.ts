export { twoTierStore } from './two_tier_store.ts'
