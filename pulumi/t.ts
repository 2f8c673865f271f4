import { runStack } from './graph/run_stack.ts'
for (const s of ['dev','production'] as const) {
const t=Date.now()
const r = await runStack(s, {}, ['network','database','cache'])
console.log(r.resources.length, Date.now()-t, r.of('database').outputs, r.of('cache').outputs)
console.log(r.resources.filter(x=>!x.custom && !x.outputsRegistered).map(x=>x.name))
}
