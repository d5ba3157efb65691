/** An invented person with an account at the stand-in. */
export interface Person {
  readonly name: PersonName;
  readonly id: number;
  readonly uuid: string;
  readonly title: string;
  readonly username: string | null;
  readonly email: string | null;
  readonly hasPlexPass: boolean;
  /** A Home's managed person: no e-mail, no password, signed in by somebody else. */
  readonly isManaged: boolean;
  /** Four digits that guard a switch to this person within the Home. */
  readonly homePin: string | null;
  readonly joinedAtSeconds: number;
  readonly country: string;
  readonly locale: string | null;
  readonly avatar: AvatarDesign;
}

export interface AvatarDesign {
  readonly letter: 'A' | 'G' | 'N';
  /** Degrees on the colour wheel, from the top left corner to the bottom right one. */
  readonly hues: readonly [from: number, to: number];
}

export const personNames = ['ada', 'grace', 'nell'] as const;
export type PersonName = (typeof personNames)[number];

export const people: Readonly<Record<PersonName, Person>> = {
  ada: {
    name: 'ada',
    id: 481_516,
    uuid: 'ada0000000000001',
    title: 'Ada Byron',
    username: 'ada.byron',
    email: 'ada@example.com',
    hasPlexPass: true,
    isManaged: false,
    homePin: null,
    joinedAtSeconds: 1_386_633_600,
    country: 'GB',
    locale: 'en',
    avatar: { letter: 'A', hues: [262, 318] },
  },
  grace: {
    name: 'grace',
    id: 234_210,
    uuid: 'grace00000000002',
    title: 'Grace Murray',
    username: 'grace.murray',
    email: 'grace@example.com',
    hasPlexPass: false,
    isManaged: false,
    homePin: null,
    joinedAtSeconds: 1_512_777_600,
    country: 'US',
    locale: null,
    avatar: { letter: 'G', hues: [168, 212] },
  },
  nell: {
    name: 'nell',
    id: 7_080_910,
    uuid: 'nell000000000003',
    title: 'Nell',
    username: null,
    email: null,
    hasPlexPass: true,
    isManaged: true,
    homePin: '2468',
    joinedAtSeconds: 1_640_995_200,
    country: 'GB',
    locale: null,
    avatar: { letter: 'N', hues: [92, 146] },
  },
};

/** The people who can sign in by themselves, and the token each one's own browser has for claiming codes. */
export const browserTokens = { ada: 'stand-in-token-ada', grace: 'stand-in-token-grace' } as const satisfies Partial<
  Record<PersonName, string>
>;

/** Ada's Home: herself and Nell. */
export const home: { readonly name: string; readonly admin: PersonName; readonly members: readonly PersonName[] } = {
  name: 'The Byrons',
  admin: 'ada',
  members: ['ada', 'nell'],
};
