import { sql } from 'kysely'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import '../../cycle/matter/tables.ts'

/** A version of a plan as it lies in a matter. */
export type PlanDocument = {
  id: string
  title: string
  version: number
  /** The plan's own frozen version. */
  of: number
  matter: { id: string; number: string; closed: boolean }
  withdrawn: boolean
  asked: number
  attested: number
  at: Date
}

/** The documents that were made from a plan's frozen versions, the latest first, with how far their attests have come. */
export function planDocumentsAsked(plan: string): Question<PlanDocument[]> {
  return rowsOf(
    sql<PlanDocument>`
    select d.id, d.title, d.version, d.made_from_version as "of", d.frozen_at as at,
           json_build_object('id', m.id, 'number', m.number, 'closed', exists (select from matter_closing c where c.matter_id = m.id)) as matter,
           exists (select from document_withdrawal w where w.document_id = d.id) as withdrawn,
           (select count(*)::int from attest_request r where r.document_id = d.id and not exists (select from attest_request_end e where e.request_id = r.id)) as asked,
           (select count(*)::int from attest a where a.document_id = d.id and not exists (select from attest_withdrawal w where w.attest_id = a.id)) as attested
      from matter_document d join matter m on m.id = d.matter_id
     where d.made_from_kind = 'authority-plan' and d.made_from_id = ${plan} and d.sheet_of is null and d.copy_of is null
     order by d.frozen_at desc limit 50`,
    'at',
  )
}
