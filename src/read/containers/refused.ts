/** Why a container is not read any further: it is broken, or asks for more than it may have. */
export class Refused extends Error {
  override name = 'Refused'
  readonly rule: string

  constructor(rule: string, reason: string) {
    super(reason)
    this.rule = rule
  }
}
