/** Settings that cannot be used. Thrown before the first resource is declared, so nothing was changed. */
export class SettingsError extends Error {
  readonly code = 'E_SETTINGS'
  readonly problems: readonly string[]

  constructor(project: string, stack: string, problems: readonly string[]) {
    const list = problems.map((problem) => `\n- ${problem}`).join('')
    super(
      `${project}: the settings of stack "${stack}" cannot be used; nothing was declared.${list}\n` +
        `Mend Pulumi.${stack}.yaml, or set a key with "pulumi config set KEY VALUE".`
    )
    this.name = 'SettingsError'
    this.problems = problems
  }
}
