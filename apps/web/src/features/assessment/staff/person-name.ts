interface Name {
  givenName: string;
  familyName: string;
}

export const personName = ({ givenName, familyName }: Name): string => `${givenName} ${familyName}`;
