import * as pulumi from '@pulumi/pulumi'
import type { ProjectName } from './stack.ts'

/**
 * Another project's outputs, of the same stack. An output that is not there fails the run with its name: bring that
 * project up first.
 */
export class Sibling {
  private readonly reference: pulumi.StackReference
  private readonly fullName: string

  constructor(project: ProjectName) {
    this.fullName = `${pulumi.getOrganization()}/holdfast-${project}/${pulumi.getStack()}`
    this.reference = new pulumi.StackReference(this.fullName)
  }

  text(output: string): pulumi.Output<string> {
    return this.read(output).apply((value) => {
      if (typeof value === 'string') return value
      throw new Error(`${this.fullName} has no text named "${output}"; run "pulumi up" there first`)
    })
  }

  textsByName(output: string): pulumi.Output<Record<string, string>> {
    return this.read(output).apply((value) => {
      const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
      const texts = entries.flatMap(([name, text]) =>
        typeof text === 'string' ? [[name, text] as const] : []
      )
      if (texts.length > 0 && texts.length === entries.length) return Object.fromEntries(texts)
      throw new Error(
        `${this.fullName} has no texts by name in "${output}"; run "pulumi up" there first`
      )
    })
  }

  texts(output: string): pulumi.Output<string[]> {
    return this.read(output).apply((value) => {
      const isTexts = Array.isArray(value) && value.every((one) => typeof one === 'string')
      if (isTexts) return value
      throw new Error(`${this.fullName} has no list named "${output}"; run "pulumi up" there first`)
    })
  }

  private read(output: string): pulumi.Output<unknown> {
    return this.reference.getOutput(output)
  }
}
