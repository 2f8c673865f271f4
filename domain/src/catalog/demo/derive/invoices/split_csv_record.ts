/**
 * Splits one CSV record (RFC 4180: fields quoted with `"`, a quote in them doubled). The invoices file has no line
 * breaks inside fields, so a record is a line.
 */
export function splitCsvRecord(record: string): string[] {
  if (!record.includes('"')) return record.split(',')
  const fields: string[] = []
  const field = /(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/y
  while (field.lastIndex <= record.length) {
    const match = field.exec(record)
    if (!match) break
    fields.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'))
    if (!match[0].endsWith(',')) break
  }
  return fields
}
