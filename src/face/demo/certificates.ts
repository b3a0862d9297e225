import { newNumber } from '../../cycle/matter/matter.ts'
import { byProgramme } from '../../development/certificate/certificate.ts'
import { certificatePaper } from '../../development/certificate/paper.ts'
import { attendedAsked } from '../../development/certificate/store.ts'
import { keepCertificate } from '../../development/certificate/store-write.ts'
import { addDays, type Day } from '../../ground/base/clock.ts'
import { inScope } from '../../ground/base/database.ts'
import type { Workbench } from '../../ground/base/jobs.ts'
import { askOnce } from '../../ground/base/question.ts'
import { logoOf } from '../../ground/paper/logo.ts'
import { pdfOf } from '../../ground/paper/pdf.ts'
import { actingOn } from './acting.ts'
import { findCharacterIn, nameOf } from './places.ts'

/** Certificates that the teacher one looks at has made, of what the lists say: one of each programme they took part in. Nobody's connection waits while they are set. */
export async function makeDemoCertificates({ program, db }: Workbench, authority: string, today: Day): Promise<void> {
  const { teacher, name, attended, sender } = await inScope(db, { authority }, async (tx) => {
    const teacher = await findCharacterIn(tx, 'teacher')
    const { name: sender } = await tx.selectFrom('authority').select('name').where('id', '=', authority).executeTakeFirstOrThrow()
    return { teacher, sender, name: await nameOf(tx, teacher), attended: await askOnce(tx, attendedAsked(teacher)) }
  })
  const day = addDays(today, -2)
  const from = { authority: sender, logo: await logoOf(program.config.home, 'demo'), today: day, publicUrl: program.config.publicUrl }
  for (const { programme: id, title, funderLine, funderMark, certified: sessions } of byProgramme(attended)) {
    if (sessions.length === 0) continue
    const number = newNumber()
    const bytes = await pdfOf(
      certificatePaper({ number, name, title, funder: { funderLine, funderMark, picture: null }, sessions }, from, 'sv'),
    )
    await inScope(db, { authority }, async (tx) => {
      const made = { number, programme: { id, title, funderLine, funderMark }, name, sessions, bytes }
      await keepCertificate(tx, await actingOn(tx, authority, teacher, day), made)
    })
  }
}
