/** What of plans a programme can serve. */
export const linkKinds = ['authority-plan', 'goal', 'plan', 'action'] as const
export type LinkKind = (typeof linkKinds)[number]
export type Target = { kind: LinkKind; id: string }

/** How many links a programme has at most. */
export const mostLinks = 200

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const kindOf: Record<string, LinkKind> = { 'authority-plans': 'authority-plan', plans: 'plan', actions: 'action' }
const address = new RegExp(`(?:^|/)(authority-plans|plans|actions)/(${uuid})(?:[/?#]|$)`, 'i')
const choice = new RegExp(`^(${linkKinds.join('|')})/(${uuid})$`, 'i')

/** What somebody chose in the list, or the address of a plan or action that they pasted; null for anything else. */
export function targetIn(chosen: string, pasted: string): Target | null {
  const [, kind, id] = choice.exec(chosen) ?? []
  if (kind && id) return linkKinds.flatMap((each) => (each === kind ? [{ kind: each, id: id.toLowerCase() }] : []))[0] ?? null
  const [, part, named] = address.exec(pasted.slice(0, 500)) ?? []
  const found = part && kindOf[part.toLowerCase()]
  return found && named ? { kind: found, id: named.toLowerCase() } : null
}
