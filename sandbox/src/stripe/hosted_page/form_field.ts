import { html, type Html } from '../../http/html.ts'
import type { Field, Problems } from './checkout_form.ts'

interface FieldOptions {
  name: Field
  label: string
  value: string
  problems: Problems
  type?: string
  hint?: string
  placeholder?: string
  numeric?: boolean
  autocomplete?: string
}

/** A labelled input, with its problem where a screen reader finds it. */
export function field(options: FieldOptions): Html {
  const { name, label, value, problems, type = 'text', hint, placeholder, numeric } = options
  const problem = problems[name]
  const described = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ')
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      type="${type}"
      value="${value}"
      autocomplete="${options.autocomplete ?? 'off'}"
      aria-required="true"
      ${numeric && html`inputmode="numeric"`}
      ${placeholder && html`placeholder="${placeholder}"`}
      ${described !== '' && html`aria-describedby="${described}"`}
      ${problem && html`aria-invalid="true"`}
    />
    ${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
    ${problem && html`<p class="problem" id="${name}-problem">${problem}</p>`}
  </div>`
}
