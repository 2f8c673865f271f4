export { AddLocation, type AddLocationRefusal } from './actions/add_location.ts'
export { AllocateStock } from './actions/allocate_stock.ts'
export { BookStock, type BookStockInput } from './actions/book_stock.ts'
export {
  ChangeLocation,
  type ChangeLocationRefusal,
  type LocationChange,
} from './actions/change_location.ts'
export { CorrectStock, type Correction, type CorrectionRefusal } from './actions/correct_stock.ts'
export { type Counted, RebuildStock, type WrongLevel } from './actions/rebuild_stock.ts'
export { ReclaimStock } from './actions/reclaim_stock.ts'
export { ReleaseStock } from './actions/release_stock.ts'
export { ReleaseUnits } from './actions/release_units.ts'
export { ReserveStock } from './actions/reserve_stock.ts'
export { ReturnStock } from './actions/return_stock.ts'
export { SetLowStock } from './actions/set_low_stock.ts'
export {
  type AskedPolicy,
  SetStockPolicy,
  type SetStockPolicyRefusal,
} from './actions/set_stock_policy.ts'
export { ShipStock } from './actions/ship_stock.ts'
export { WriteStockPolicy } from './actions/write_stock_policy.ts'
export type { BookedLevel } from './domain/booked_level.ts'
export {
  type InsufficientStock,
  refuseShort,
  type ShortLine,
  type StockLine,
} from './domain/insufficient_stock.ts'
export { type Location, MAIN_LOCATION } from './domain/location.ts'
export type { StockState } from './domain/stock_level.ts'
export { STOCK_POLICIES, type StockPolicy, type StockPolicyView } from './domain/stock_policy.ts'
export { AVAILABILITY_CHANGED, LOW_STOCK_REACHED, SHORTFALL_RAISED } from './events.ts'
export { type Availability, FindAvailabilityQuery } from './queries/find_availability_query.ts'
export { findLocation, firstLocation } from './queries/find_location.ts'
export { GetStockPolicyQuery } from './queries/get_stock_policy_query.ts'
export { type HeldUnits, ListHeldUnitsQuery } from './queries/list_held_units_query.ts'
export { ListLocationsQuery } from './queries/list_locations_query.ts'
export { ListMovementsQuery, type MovementRow } from './queries/list_movements_query.ts'
export { SoldOutHints } from './sold_out_hints.ts'
export {
  ListPressingLevelsQuery,
  type PressingLevel,
} from './queries/list_pressing_levels_query.ts'
export { ListStockLevelsQuery } from './queries/list_stock_levels_query.ts'
