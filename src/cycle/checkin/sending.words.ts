import type { Messages } from '../../ground/base/language.ts'

const sv = {
  subject: (plan: string) => `Dags för temperaturmätning: ${plan}`,
  hello: (name: string) => `Hej ${name}!`,
  lead: (plan: string, day: string) => `Det är snart dags att ta temperaturen på ${plan}. Mätningen är föreslagen till ${day}.`,
  how: 'Alla som planen berör svarar på några frågor på tre minuter, anonymt. Sedan bestämmer ni på ett möte om ni fortsätter, ändrar eller avslutar varje åtgärd.',
  link: (link: string) => `Starta mätningen, eller välj en annan dag, här:\n${link}`,
  sender: (authority: string) => `Stegvis, ${authority}`,
}

const en: typeof sv = {
  subject: (plan) => `Time for a temperature check: ${plan}`,
  hello: (name) => `Hello ${name},`,
  lead: (plan, day) => `It will soon be time to take the temperature of ${plan}. The check is proposed for ${day}.`,
  how: 'Everyone whom the plan concerns answers some questions in three minutes, anonymously. Then you decide in a meeting whether to continue, change or stop each action.',
  link: (link) => `Start the check, or choose another day, here:\n${link}`,
  sender: (authority) => `Stegvis, ${authority}`,
}

/** The mail about a check that is near. */
export const noticeWords: Messages<typeof sv> = { sv, en }
