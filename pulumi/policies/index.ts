/**
 * The rules as a CrossGuard pack: `pulumi preview --policy-pack ../policies`. Every rule is mandatory; what is refused
 * is not made.
 */
import { PolicyPack } from '@pulumi/policy'
import { RULES } from './rules/index.ts'

new PolicyPack('holdfast', {
  policies: RULES.map((rule) => ({
    name: rule.name,
    description: rule.description,
    enforcementLevel: 'mandatory',
    validateResource: (args, reportViolation) => {
      const subject = {
        type: args.type,
        name: args.name,
        // urn:pulumi:STACK::PROJECT::TYPE::NAME
        stack: args.urn.split(':')[2] ?? '',
        inputs: args.props,
        protect: args.opts.protect,
      }
      for (const problem of rule.check(subject)) reportViolation(`${args.name}: ${problem}.`)
    },
  })),
})
