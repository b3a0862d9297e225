import { openRoundIn } from './answering.ts'
import { assessmentPath, resultPath } from './assessing.ts'
import { signedIn, type Visitor } from './browser.ts'
import { type Municipality, makeMunicipality } from './municipality.ts'
import { openTestProgram, type TestProgram } from './program.ts'

/** A town in which a round is open that Sara, a teacher of Almskolan, answers in her browser. */
export class OwnRound {
  private constructor(
    readonly program: TestProgram,
    readonly town: Municipality,
    public sara: Visitor,
    public round = '',
  ) {}

  static async open(): Promise<OwnRound> {
    const program = await openTestProgram()
    const town = await makeMunicipality(program)
    return new OwnRound(program, town, await signedIn(program, town.authority, town.people.teacher))
  }

  /** Begins anew: a round in which nobody has answered, nothing shown to anybody, no goals. */
  async begin(): Promise<void> {
    await this.program.owner.query('delete from shared_result; delete from private.response; delete from private.goal')
    this.program.setNow('2026-09-29T08:00:00Z')
    this.round = await openRoundIn(this.program, this.town)
    this.sara = await signedIn(this.program, this.town.authority, this.town.people.teacher)
  }

  /** Where Sara answers. */
  get path(): string {
    return assessmentPath(this.round, this.town.almskolan)
  }

  /** Where her result is. */
  get result(): string {
    return resultPath(this.round, this.town.almskolan)
  }
}
