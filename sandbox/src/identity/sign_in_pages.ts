import { Html, html } from '../http/html.ts'
import { layout } from '../pages/layout.ts'

interface PageOptions {
  /** Where its forms go. */
  action: string
  email?: string
  name?: string
  /** Why the last attempt was refused. */
  refusal?: string | null
}

/** Where people sign in. */
export function signInPage({ action, email = '', refusal = null }: PageOptions): Html {
  return layout({
    title: 'Sign in',
    body: html`<main class="message">
      <h1>Sign in</h1>
      ${refusal && html`<p class="alert" role="alert">${refusal}</p>`}
      <form class="card" method="post" action="${action}">
        <input type="hidden" name="way" value="sign_in" />
        ${input({ name: 'email', label: 'Email', type: 'email', value: email, autocomplete: 'username' })}
        ${input({ name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password' })}
        <button class="wide">Sign in</button>
      </form>
      <form method="post" action="${action}">
        <input type="hidden" name="way" value="social" />
        <button class="wide">Continue with Example Social</button>
      </form>
      <p><a href="${action}?new">Create an account</a></p>
      <form method="post" action="${action}">
        <input type="hidden" name="way" value="cancel" />
        <button class="quiet">Back to the shop</button>
      </form>
      <p class="note">
        Try <strong>ada@example.com</strong> or <strong>grace@example.com</strong>, both with the
        password <strong>sandbox</strong>; <strong>new@example.com</strong> has not confirmed the
        address yet.
      </p>
    </main>`,
  })
}

/** Where people become known to the issuer. */
export function signUpPage({ action, email = '', name = '', refusal = null }: PageOptions): Html {
  return layout({
    title: 'Create an account',
    body: html`<main class="message">
      <h1>Create an account</h1>
      ${refusal && html`<p class="alert" role="alert">${refusal}</p>`}
      <form class="card" method="post" action="${action}?new">
        <input type="hidden" name="way" value="sign_up" />
        ${input({ name: 'name', label: 'Name', type: 'text', value: name, autocomplete: 'name' })}
        ${input({ name: 'email', label: 'Email', type: 'email', value: email, autocomplete: 'username' })}
        ${input({ name: 'password', label: 'Password', type: 'password', autocomplete: 'new-password' })}
        <button class="wide">Create the account</button>
      </form>
      <p><a href="${action}">I have an account</a></p>
      <p class="note">No mail is sent: the sandbox takes the address for confirmed.</p>
    </main>`,
  })
}

/** Whether to end the session here too. @param form the issuer's own form, which the buttons send */
export function signOutPage(form: string): Html {
  return layout({
    title: 'Sign out',
    body: html`<main class="message">
      <h1>You have left the shop</h1>
      <p>Do you want to sign out here as well? On a shared computer you should.</p>
      ${new Html(form)}
      <p>
        <button form="op.logoutForm" name="logout" value="yes">Yes, sign me out</button>
        <button class="quiet" form="op.logoutForm">No, stay signed in</button>
      </p>
    </main>`,
  })
}

function input(field: {
  name: string
  label: string
  type: string
  value?: string
  autocomplete: string
}): Html {
  return html`<div class="field">
    <label for="${field.name}">${field.label}</label>
    <input
      id="${field.name}"
      name="${field.name}"
      type="${field.type}"
      value="${field.value ?? ''}"
      autocomplete="${field.autocomplete}"
      required
    />
  </div>`
}
