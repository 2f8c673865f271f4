import type { Router } from '@adonisjs/core/http'

const BeginSignIn = () => import('#app/accounts/controllers/begin_sign_in_controller')
const FinishSignIn = () => import('#app/accounts/controllers/finish_sign_in_controller')
const SignOut = () => import('#app/accounts/controllers/sign_out_controller')
const ListMyOrders = () => import('#app/accounts/controllers/list_my_orders_controller')
const ListDevices = () => import('#app/accounts/controllers/list_devices_controller')
const SignOutDevice = () => import('#app/accounts/controllers/sign_out_device_controller')
const SignOutDevices = () => import('#app/accounts/controllers/sign_out_devices_controller')
const ShowMe = () => import('#app/accounts/controllers/show_me_controller')

/** Routes of the accounts context, under /api/v1. All that lies under /me is for people who are signed in. */
export function registerAccountRoutes(router: Router): void {
  router.get('/auth/login', [BeginSignIn, 'handle']).as('auth.login')
  router.get('/auth/callback', [FinishSignIn, 'handle']).as('auth.callback')
  router.post('/auth/logout', [SignOut, 'handle']).as('auth.logout')
  router.get('/me', [ShowMe, 'handle']).as('me.show')
  router.get('/me/orders', [ListMyOrders, 'handle']).as('me.orders.list')
  router.get('/me/devices', [ListDevices, 'handle']).as('me.devices.list')
  router.delete('/me/devices', [SignOutDevices, 'handle']).as('me.devices.sign_out_all')
  router.delete('/me/devices/:id', [SignOutDevice, 'handle']).as('me.devices.sign_out')
}
