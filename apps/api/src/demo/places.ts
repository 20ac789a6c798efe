/** The two services and the five regions of Latvia, with fixed ids. */
export const ORGANISATIONS = {
  ievp: { id: '00000000-0000-4000-8000-000000000001', code: 'ievp', name: { lv: 'Ieslodzījuma vietu pārvalde', en: 'Prison Administration' } },
  vpd: { id: '00000000-0000-4000-8000-000000000002', code: 'vpd', name: { lv: 'Valsts probācijas dienests', en: 'State Probation Service' } },
};

export const REGIONS = {
  riga: { lv: 'Rīga', en: 'Rīga' },
  vidzeme: { lv: 'Vidzeme', en: 'Vidzeme' },
  kurzeme: { lv: 'Kurzeme', en: 'Kurzeme' },
  zemgale: { lv: 'Zemgale', en: 'Zemgale' },
  latgale: { lv: 'Latgale', en: 'Latgale' },
};
