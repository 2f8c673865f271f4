import { html, type Html } from '../../http/html.ts'
import type { BankDebit } from '../payments/bank_debits.ts'
import { formatCardNumber, TEST_CARDS } from '../payments/cards.ts'

interface TestNumber {
  value: string
  shown: string
  label: string
}

/** Pressing "Use" sends the form to be filled in: there is no script that could do it here. */
function testNumbers(kind: 'card' | 'debit', title: string, numbers: TestNumber[]): Html {
  return html`<details class="tests by-${kind}">
    <summary>${title}</summary>
    <ul>
      ${numbers.map(
        ({ value, shown, label }) =>
          html`<li>
            <span>
              <span class="mono">${shown}</span>
              <span class="small quiet">${label}</span>
            </span>
            <button class="plain" name="fill" value="${value}">
              Use<span class="visually-hidden">: ${label}</span>
            </button>
          </li>`
      )}
    </ul>
  </details>`
}

export function testCards(): Html {
  const numbers = TEST_CARDS.map(({ number, label }) => {
    return { value: number, shown: formatCardNumber(number), label }
  })
  return testNumbers('card', 'Test cards', numbers)
}

export function testAccounts(debit: BankDebit): Html {
  const numbers = debit.accounts.map(({ number, label }) => {
    return { value: number, shown: number, label }
  })
  return testNumbers('debit', 'Test accounts', numbers)
}
