import type { Router } from '@adonisjs/core/http'

const BeginSignIn = () => import('#app/accounts/controllers/begin_sign_in_controller')
const FinishSignIn = () => import('#app/accounts/controllers/finish_sign_in_controller')
const SignOut = () => import('#app/accounts/controllers/sign_out_controller')
const ShowMe = () => import('#app/accounts/controllers/show_me_controller')

/** Routes of the accounts context, under /api/v1. All that lies under /me is for people who are signed in. */
export function registerAccountRoutes(router: Router): void {
  router.get('/auth/login', [BeginSignIn, 'handle']).as('auth.login')
  router.get('/auth/callback', [FinishSignIn, 'handle']).as('auth.callback')
  router.post('/auth/logout', [SignOut, 'handle']).as('auth.logout')
  router.get('/me', [ShowMe, 'handle']).as('me.show')
}
