import type { Example } from '../../example.ts'
import { Button, LinkButton, PrintButton } from './button.tsx'

export const examples: Example[] = [
  {
    name: 'Fyra sorter',
    node: (
      <div class="row">
        <Button type="button">Skicka in</Button>
        <Button type="button" variant="secondary">
          Lägg till åtgärd
        </Button>
        <Button type="button" variant="quiet">
          Byt förslag
        </Button>
        <Button type="button" variant="danger">
          Ta bort mina svar
        </Button>
      </div>
    ),
  },
  {
    name: 'Hovrad, i fokus, avstängd',
    node: (
      <div class="row">
        <Button type="button" class="is-hover">
          Hovrad
        </Button>
        <Button type="button" variant="secondary" class="is-hover">
          Hovrad
        </Button>
        <Button type="button" class="is-focus">
          Fokus
        </Button>
        <Button type="button" variant="secondary" class="is-focus">
          Fokus
        </Button>
        <Button type="button" disabled>
          Avstängd
        </Button>
      </div>
    ),
  },
  {
    name: 'Med ikon, och länkar',
    node: (
      <div class="row">
        <LinkButton href="#" iconEnd="arrow-right">
          Nästa fråga
        </LinkButton>
        <LinkButton href="#" variant="secondary" icon="arrow-left">
          Föregående
        </LinkButton>
        <PrintButton>Skriv ut</PrintButton>
        <a href="#button">Vanlig länk</a>
      </div>
    ),
  },
]
