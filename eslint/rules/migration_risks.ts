import { loadModule, parseSync } from 'libpg-query'

await loadModule()

/** Says that the release which still used a thing is gone; it must name that release: `-- contract: unused since 1.4`. */
const CONTRACT = /--\s*contract:\s*unused since \S+/i

interface Relation {
  schemaname?: string
  relname?: string
}

interface Constraint {
  contype: string
  skip_validation?: boolean
  indexname?: string
}

interface AlterCommand {
  subtype: string
  name?: string
  def?: {
    ColumnDef?: { colname: string; constraints?: { Constraint: Constraint }[] }
    Constraint?: Constraint
  }
}

interface Statement {
  CreateStmt?: { relation: Relation }
  AlterTableStmt?: { relation: Relation; cmds: { AlterTableCmd: AlterCommand }[] }
  RenameStmt?: { relation?: Relation; renameType: string; subname?: string }
  IndexStmt?: { idxname?: string; relation: Relation; concurrent?: boolean }
  DropStmt?: { removeType: string; concurrent?: boolean }
}

/**
 * Why a migration must not run while the shop is open, one sentence each. It may not lock a table that others use for
 * as long as it takes to read it, nor take away what the previous release, which is still running, needs.
 *
 * Tables that the same SQL makes are empty and nobody's yet: anything may be done to them.
 *
 * @throws Error when this is no SQL that PostgreSQL can read
 */
export function migrationRisks(sql: string): string[] {
  const statements: Statement[] = parseSync(sql).stmts.map(({ stmt }: { stmt: Statement }) => stmt)
  const fresh = new Set(
    statements.flatMap(({ CreateStmt }) => (CreateStmt ? [nameOf(CreateStmt.relation)] : []))
  )
  const contracts = CONTRACT.test(sql)
  return statements.flatMap((statement) => {
    const { AlterTableStmt, RenameStmt, IndexStmt, DropStmt } = statement
    if (AlterTableStmt && !fresh.has(nameOf(AlterTableStmt.relation))) {
      const table = nameOf(AlterTableStmt.relation)
      return AlterTableStmt.cmds.flatMap(({ AlterTableCmd }) =>
        alterRisks(table, AlterTableCmd, contracts)
      )
    }
    if (RenameStmt?.relation && !fresh.has(nameOf(RenameStmt.relation))) {
      const what = [nameOf(RenameStmt.relation), RenameStmt.subname].filter(Boolean).join('.')
      return [
        `${what} must not be renamed: add the new name beside it, and drop the old one a release later.`,
      ]
    }
    if (IndexStmt && !IndexStmt.concurrent && !fresh.has(nameOf(IndexStmt.relation))) {
      const table = nameOf(IndexStmt.relation)
      return [
        `${IndexStmt.idxname ?? 'The index'} must be built CONCURRENTLY: ${table} cannot be written meanwhile.`,
      ]
    }
    if (DropStmt) return dropRisks(DropStmt, contracts)
    return []
  })
}

function alterRisks(table: string, command: AlterCommand, contracts: boolean): string[] {
  const { subtype, name = '', def } = command
  switch (subtype) {
    case 'AT_AddColumn':
      return addColumnRisks(table, def?.ColumnDef)
    case 'AT_DropColumn':
      return contracts ? [] : [gone(`${table}.${name}`)]
    case 'AT_SetNotNull':
      return [
        `${table}.${name} must not be SET NOT NULL by a scan under lock: add a CHECK (… IS NOT NULL) NOT VALID, and validate it in a later migration.`,
      ]
    case 'AT_AlterColumnType':
      return [
        `${table}.${name} must not change its type: the table is written anew under lock. Add another column.`,
      ]
    case 'AT_AddConstraint':
      return constraintRisks(table, def?.Constraint)
    default:
      return []
  }
}

function addColumnRisks(
  table: string,
  column: NonNullable<AlterCommand['def']>['ColumnDef']
): string[] {
  const kinds = column?.constraints?.map(({ Constraint: { contype } }) => contype) ?? []
  if (!kinds.includes('CONSTR_NOTNULL') || kinds.includes('CONSTR_DEFAULT')) return []
  return [
    `${table}.${column?.colname} is NOT NULL without a default: the previous release does not write it, and its rows would be refused.`,
  ]
}

function constraintRisks(table: string, constraint: Constraint | undefined): string[] {
  switch (constraint?.contype) {
    case 'CONSTR_CHECK':
    case 'CONSTR_FOREIGN':
      return constraint.skip_validation
        ? []
        : [`A constraint on ${table} must be added NOT VALID, and validated in a later migration.`]
    case 'CONSTR_UNIQUE':
    case 'CONSTR_PRIMARY':
      return constraint.indexname
        ? []
        : [
            `A unique constraint on ${table} must take an index that was built CONCURRENTLY (USING INDEX).`,
          ]
    default:
      return []
  }
}

function dropRisks(
  { removeType, concurrent }: NonNullable<Statement['DropStmt']>,
  contracts: boolean
): string[] {
  if (removeType === 'OBJECT_INDEX') {
    return concurrent
      ? []
      : ['An index must be dropped CONCURRENTLY: its table is locked meanwhile.']
  }
  const isData = ['OBJECT_TABLE', 'OBJECT_SCHEMA', 'OBJECT_VIEW', 'OBJECT_SEQUENCE'].includes(
    removeType
  )
  return isData && !contracts ? [gone('What is dropped')] : []
}

function gone(what: string): string {
  return `${what} may still be used by the previous release. Drop it a release later, with "-- contract: unused since <release>" beside the statement.`
}

function nameOf({ schemaname, relname }: Relation): string {
  return [schemaname, relname].filter(Boolean).join('.')
}
