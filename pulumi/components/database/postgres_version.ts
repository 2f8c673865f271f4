/**
 * The major version of PostgreSQL, everywhere: a test holds the embedded server of development to it. Aurora takes the
 * newest minor release of it by itself, in the maintenance window.
 */
export const POSTGRES_MAJOR = 17
