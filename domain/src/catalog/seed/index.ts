/** The demo shop: apart from the rest, since only the command that seeds needs it. */
export { SeedDemoCatalogue, type SeedOutcome } from '../actions/seed_demo_catalogue.ts'
