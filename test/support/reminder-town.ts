import type { Mail } from '../../src/ground/base/mail.ts'
import { type Municipality, makeMunicipality } from './municipality.ts'
import { Planning, type Wished } from './planned.ts'
import { openTestProgram, type TestProgram } from './program.ts'

/** A municipality whose people are told in the mornings what waits for them. */
export class ReminderTown {
  private constructor(
    readonly program: TestProgram,
    readonly town: Municipality,
    readonly planning: Planning,
  ) {}

  static async open(): Promise<ReminderTown> {
    const program = await openTestProgram()
    const town = await makeMunicipality(program)
    return new ReminderTown(program, town, new Planning(program, town))
  }

  /** Nobody told of anything, nobody who refused, no actions, and the day it was to begin with. */
  async clear(): Promise<void> {
    this.program.setNow('2026-10-01T08:00:00Z')
    for (const table of ['waiting_told', 'reminder_refusal', 'plan_action']) await this.program.owner.query(`delete from ${table}`)
  }

  /** An action of the team 4–6 that its teacher answers for; returns its id. */
  mine(dueOn: string | null, title: string, more: Wished = {}): Promise<string> {
    return this.planning.action(this.town.teams.fourSix, { ownerPerson: this.town.people.teacher, dueOn, title, ...more })
  }

  morning(day: string): void {
    this.program.setNow(`${day}T04:05:00Z`)
  }

  /** The mails of actions that go out in the morning of a day. */
  async run(day: string): Promise<Mail[]> {
    this.morning(day)
    this.program.sent.length = 0
    await this.program.runTask('waiting-mails', {})
    await this.program.runJobs()
    return this.program.sent.filter(tellsOfAction)
  }
}

/** Whether it is for actions that a mail is sent: others in the town are told of plans, reports and rounds. */
export function tellsOfAction({ text }: Mail): boolean {
  return text.split(/Det här väntar också|This waits, too/)[0]?.includes('/actions/') ?? false
}
