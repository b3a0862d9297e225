import { longest } from '../plan/limits.ts'
import { largestFile } from '../plan/plan.ts'
import { type CheckedFile, checkFile, type FileFault } from './file-type.ts'
import type { NewEvidence } from './store-evidence.ts'

/** What is wrong with a sent form: which field, and the key of a sentence; a file's with its name. */
export type EvidenceFault =
  | { field: 'url'; code: 'nothing' | 'both' | 'url' | 'urlLong' | 'secret' }
  | { field: 'text'; code: 'textLong' }
  | { field: 'name'; code: 'name' | 'nameLong' }
  | { field: 'file'; code: FileFault; fileName: string }

export type SentEvidence = { name: string; url: string; text: string; file: { name: string; content: Uint8Array } | null }

/** What was sent, as evidence: a file when there is one, else a link, else a text; or what must be mended. */
export function readEvidence(sent: SentEvidence): { ok: true; evidence: NewEvidence } | { ok: false; faults: EvidenceFault[] } {
  const faults: EvidenceFault[] = []
  const { url, text, file } = sent
  const name = sent.name.replace(/\s+/g, ' ').trim()
  if ([...name].length > longest.evidenceName) faults.push({ field: 'name', code: 'nameLong' })
  if (text.length > longest.evidence) faults.push({ field: 'text', code: 'textLong' })
  if (file && url) return { ok: false, faults: [{ field: 'url', code: 'both' }, ...faults] }
  if (!file && !url && !text) return { ok: false, faults: [{ field: 'url', code: 'nothing' }, ...faults] }
  if (!file && !url && !name) faults.push({ field: 'name', code: 'name' })
  const checked = file && checkFile(file.name, file.content)
  if (file && typeof checked === 'string') faults.unshift({ field: 'file', code: checked, fileName: shortName(file.name) })
  const address = url ? readAddress(url) : null
  if (address && 'code' in address) faults.unshift({ field: 'url', code: address.code })
  if (faults.length > 0) return { ok: false, faults }
  return {
    ok: true,
    evidence: evidenceFrom(
      { name, text },
      checked && typeof checked !== 'string' ? checked : null,
      address && 'href' in address ? address : null,
    ),
  }
}

function evidenceFrom(
  { name, text }: { name: string; text: string },
  file: CheckedFile | null,
  link: { href: string; host: string } | null,
): NewEvidence {
  if (file) return { kind: 'file', title: name || file.name, text, file }
  if (link) return { kind: 'link', title: name || link.host, text, url: link.href }
  return { kind: 'text', title: name, text }
}

/** An address as the browser would go to it. Only pages (http, https), and none that carries a user name or password: those can look like another host. */
export function readAddress(text: string): { href: string; host: string } | { code: 'url' | 'urlLong' | 'secret' } {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return { code: 'url' }
  const { href, host, username, password } = new URL(text)
  if (username || password) return { code: 'secret' }
  if (!/^https?:\/\//.test(href) || !host) return { code: 'url' }
  return href.length > 2000 ? { code: 'urlLong' } : { href, host }
}

/** Bytes of a sent form that are read: a file that is somewhat too large is refused on the page itself, with all that was written kept. */
export const largestForm = largestFile + 7 * 1024 * 1024

function shortName(name: string): string {
  return name.length > 80 ? `${name.slice(0, 77)}…` : name
}
