import { sql } from 'kysely'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import './tables.ts'

/** The bytes of a document that anybody may have: a PDF that is neither secret nor taken back. Null: there is none. */
export function openPdfAsked(document: string): Question<Buffer | null> {
  return rowsOf(sql<{ bytes: string }>`
    select encode(c.bytes, 'base64') as bytes from matter_document d join matter_content c on c.document_id = d.id
     where d.id = ${document} and d.type = 'pdf' and d.secrecy is null
       and not exists (select from document_withdrawal w where w.document_id = d.id)`).map(([row]) =>
    row ? Buffer.from(row.bytes, 'base64') : null,
  )
}
