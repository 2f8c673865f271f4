/**
 * Chooses from which locations the units of each line are taken, of those that are active: all of them from the first by
 * priority that has them all, otherwise what there is of each in turn. Only what nobody has goes on backorder.
 *
 * CTEs to follow `line (variant_id, wanted)`, `held (variant_id, location_id, given_back)`, of what is given back in the
 * same step, and `locked`, the levels. `chosen` is a level with the units `taken` from it; `compared` says of each line what
 * was to be had altogether, so that whoever reads it knows whether one falls short.
 */
export const CHOOSE_LOCATIONS = `
  room AS (
    SELECT locked.*, wanted, coalesce(given_back, 0) AS given_back,
      row_number() OVER (PARTITION BY variant_id ORDER BY priority, location_id) AS place,
      CASE WHEN active THEN greatest(0, on_hand - reserved - allocated + coalesce(given_back, 0)) ELSE 0 END AS present,
      CASE WHEN active THEN greatest(0, on_hand + backorder_limit - reserved - allocated + coalesce(given_back, 0)) ELSE 0 END AS free
    FROM locked JOIN line USING (variant_id) LEFT JOIN held USING (variant_id, location_id)
  ), summed AS (
    SELECT *,
      min(place) FILTER (WHERE present >= wanted) OVER variant AS whole,
      sum(free) OVER variant AS free_anywhere,
      sum(present) OVER variant AS present_anywhere,
      sum(present) OVER before - present AS present_before,
      sum(free - present) OVER before - (free - present) AS beyond_before
    FROM room
    WINDOW variant AS (PARTITION BY variant_id), before AS (PARTITION BY variant_id ORDER BY place)
  ), chosen AS MATERIALIZED (
    SELECT *, (CASE
      WHEN place = whole THEN wanted
      WHEN whole IS NOT NULL THEN 0
      ELSE least(present, greatest(0, wanted - present_before))
        + least(free - present, greatest(0, wanted - present_anywhere - beyond_before))
    END)::int AS taken
    FROM summed
  ), compared AS MATERIALIZED (
    SELECT line.variant_id, line.wanted AS requested, coalesce(max(free_anywhere), 0)::int AS available
    FROM line LEFT JOIN chosen USING (variant_id)
    GROUP BY line.variant_id, line.wanted
  )`
