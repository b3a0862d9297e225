import type { Messages } from '../../ground/base/language.ts'
import type { Draft } from './local-action.ts'

const sv = {
  title: 'Egna åtgärder',
  new: 'Ny åtgärd',
  change: (title: string) => `Ändra ${title}`,
  formLead: 'Skriv så att den som läser vet vad den ska göra på måndag. Åtgärden föreslås för den som står på nivån, före ramverkets egna.',
  audiences: { person: 'En person', team: 'Ett arbetslag', school: 'Skolan' } satisfies Record<Draft['audience'], string>,
  audienceNotes: {
    person: 'Föreslås på personens eget resultat. Högst fyra timmar.',
    team: 'Kommer bland förslagen till arbetslagets plan.',
    school: 'Föreslås för skolledare, och för skolans plan.',
  } satisfies Record<Draft['audience'], string>,
  kinds: {
    try: 'Pröva',
    learn: 'Lära sig',
    share: 'Dela med sig',
    agree: 'Komma överens',
    organise: 'Ordna',
    acquire: 'Skaffa',
  } satisfies Record<Draft['kind'], string>,
  step: (from: number) => `Från nivå ${from} till ${from + 1}`,
  conflict: {
    title: 'Någon annan, eller du i ett annat fönster, har ändrat åtgärden före dig',
    lead: 'Det du skrev är inte sparat, men det finns kvar i formuläret. Jämför med åtgärden som den är nu. Sparar du igen gäller ditt.',
    theirs: 'Åtgärden som den är nu',
  },
  archive: {
    title: 'Arkivera',
    note: 'En arkiverad åtgärd föreslås inte längre. Den som redan har valt den behåller den.',
    button: 'Arkivera åtgärden',
    isArchived: (day: string) => `Åtgärden arkiverades ${day} och föreslås inte längre. Ta tillbaka den om du vill ändra i den.`,
    back: 'Ta tillbaka åtgärden',
  },
  done: {
    added: 'Åtgärden är tillagd.',
    changed: 'Åtgärden är ändrad.',
    archived: 'Åtgärden är arkiverad.',
    back: 'Åtgärden är tillbaka.',
  },
}

const en: typeof sv = {
  title: 'Our own actions',
  new: 'New action',
  change: (title) => `Change ${title}`,
  formLead:
    'Write so that whoever reads it knows what to do on Monday. The action is suggested to those on its level, before the framework’s own.',
  audiences: { person: 'One person', team: 'A team', school: 'The school' },
  audienceNotes: {
    person: 'Suggested on the person’s own result. At most four hours.',
    team: 'Comes among the suggestions for the team’s plan.',
    school: 'Suggested to school leaders, and for the school’s plan.',
  },
  kinds: { try: 'Try', learn: 'Learn', share: 'Share', agree: 'Agree', organise: 'Arrange', acquire: 'Acquire' },
  step: (from) => `From level ${from} to ${from + 1}`,
  conflict: {
    title: 'Somebody else, or you in another window, changed the action before you',
    lead: 'What you wrote is not saved, but it is still in the form. Compare it with the action as it is now. If you save again, yours holds.',
    theirs: 'The action as it is now',
  },
  archive: {
    title: 'Archive',
    note: 'An archived action is no longer suggested. Those who have already chosen it keep it.',
    button: 'Archive the action',
    isArchived: (day) => `The action was archived on ${day} and is no longer suggested. Bring it back if you want to change it.`,
    back: 'Bring the action back',
  },
  done: {
    added: 'The action is added.',
    changed: 'The action is changed.',
    archived: 'The action is archived.',
    back: 'The action is back.',
  },
}

/** The words of an authority's own actions. */
export const localActionWords: Messages<typeof sv> = { sv, en }
