import type { ColumnType, Generated } from 'kysely'
import type { Language } from '../../ground/base/language.ts'
import type { OpenNews } from '../../ground/paper/open-kind.ts'
import type { Block } from '../../ground/paper/paper.ts'
import type { Quantity } from '../../ground/published/published.ts'

declare module '../../ground/base/event.ts' {
  interface Happenings {
    open: 'addressed' | 'published' | 'taken-back'
  }
}

declare module '../../ground/base/database.ts' {
  interface Tables {
    open_site_address: { address: string; authority_id: string; by_name: string; at: Date }
    open_site: { authority_id: string; address: string; title: Generated<string>; lead: Generated<string> }
    open_page: { id: Generated<string>; authority_id: string; kind: string; thing: string; address: string }
    open_publication: OpenPublicationTable
    open_paper: { publication_id: string; authority_id: string; file_name: string; bytes: Buffer; sha256: Buffer }
  }
}

/** What a page says, as it was kept when it was published. */
export type KeptContent = {
  title: string
  summary: string
  figures: readonly Quantity[]
  /** Without it: the page was published before there were any. */
  news?: readonly OpenNews[]
  papers: Record<Language, { corner: string[]; blocks: Block[] }>
}

type OpenPublicationTable = {
  id: Generated<string>
  authority_id: string
  page_id: string
  version: string
  content: ColumnType<KeptContent, string, never>
  with_names: boolean
  by_person_id: string | null
  by_name: string
  at: Date
  ended_at: Date | null
  ended_by_name: string | null
  ended_reason: string | null
}
