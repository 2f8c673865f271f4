import { ExceptionHandler, type HttpContext } from '@adonisjs/core/http'

export default class ProblemHandler extends ExceptionHandler {
  protected override debug = false

  override async handle(error: unknown, ctx: HttpContext) {
    return super.handle(error, ctx)
  }
}
