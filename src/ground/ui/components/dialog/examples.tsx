import type { Example } from '../../example.ts'
import { LinkButton } from '../button/button.tsx'
import { ConfirmDialog } from './dialog.tsx'

export const examples: Example[] = [
  {
    name: 'Det som inte går att ångra',
    node: (
      <div>
        <LinkButton variant="danger" href="#dialog" dialog="d1">
          Ta bort mina svar
        </LinkButton>
        <ConfirmDialog id="d1" danger title="Ta bort dina svar från hösten 2026?" confirm="Ta bort" cancel="Behåll" action="#">
          <p>Svaren och ditt resultat försvinner och kan inte återställas. Skolans sammanställning ändras inte.</p>
        </ConfirmDialog>
      </div>
    ),
  },
]
