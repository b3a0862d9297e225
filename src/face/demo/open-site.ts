import { z } from 'zod'
import { openPlans } from '../../development/authority-plan/open.ts'
import { planOpenBeside } from '../../development/decision/open-beside.ts'
import type { Day } from '../../ground/base/clock.ts'
import { contentFile } from '../../ground/base/content-file.ts'
import { setScope, type Tx } from '../../ground/base/database.ts'
import { askOnce } from '../../ground/base/question.ts'
import { pdfOf } from '../../ground/paper/pdf.ts'
import { keepPublication, prepared } from '../open/publishing.ts'
import { chooseSite } from '../open/store-site.ts'
import { actingAt } from './acting.ts'
import { demoMunicipality } from './municipality.ts'
import { findCharacterIn } from './places.ts'
import { personIn } from './reports.ts'

const content = contentFile('demo/open-site.yaml', z.strictObject({ address: z.string(), title: z.string(), lead: z.string() }))

/** The open site of the demo's municipality: the plan that is in force, as its development lead has published it. */
export async function openDemoSite(tx: Tx, authority: string, today: Day): Promise<void> {
  const lead = await findCharacterIn(tx, 'development_lead')
  const { name } = await personIn(tx, lead, today)
  const actor = await actingAt(tx, { authority, today }, lead, -45)
  const { address, ...head } = content()
  // Whoever has loaded the demo twice has its address at the first.
  const has = await chooseSite(tx, actor, name, { address, ...head })
  if (!has) await chooseSite(tx, actor, name, { address: `${address}-${authority.slice(0, 8)}`, ...head })
  const sender = { authority: demoMunicipality().name, logo: null, today }
  const plans = openPlans(planOpenBeside)
  for (const thing of await askOnce(tx, plans.things(today))) {
    const { content: said, paper } = await prepared(tx, plans, thing, sender, false)
    const told = { kind: plans.kind, thing, content: said, withNames: false, pdf: await pdfOf(paper), fileName: `${thing.title}.pdf` }
    await keepPublication(tx, actor, name, told)
  }
  await setScope(tx, { moment: '' })
}
