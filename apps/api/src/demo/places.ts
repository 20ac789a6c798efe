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

/** Prisons in which volunteers work. Closed ones stay in the list, because inductions name them. */
export const PRISONS: Record<string, { lv: string; en: string; closed?: true }> = {
  ilguciems: { lv: 'Iļģuciema cietums', en: 'Iļģuciems Prison' },
  'riga-central': { lv: 'Rīgas Centrālcietums', en: 'Rīga Central Prison' },
  valmiera: { lv: 'Valmieras cietums', en: 'Valmiera Prison' },
  olaine: { lv: 'Olaines cietums', en: 'Olaine Prison' },
  liepaja: { lv: 'Liepājas cietums', en: 'Liepāja Prison' },
  jekabpils: { lv: 'Jēkabpils cietums', en: 'Jēkabpils Prison' },
  jelgava: { lv: 'Jelgavas cietums', en: 'Jelgava Prison' },
  daugavgriva: { lv: 'Daugavgrīvas cietums', en: 'Daugavgrīva Prison' },
  cesis: { lv: 'Cēsu Audzināšanas iestāde nepilngadīgajiem', en: 'Cēsis Juvenile Institution' },
  brasa: { lv: 'Brasas cietums', en: 'Brasa Prison', closed: true },
};
