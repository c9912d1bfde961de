/**
 * Words of our field that the dictionary of 2016 lacks. To teach the search a new word, add its dictionary form to the
 * line of the pattern it is declined by; what stands here wins over the dictionary and over the rules for endings.
 * The index is rebuilt by itself: the list is part of the analyser's version.
 */
export const SUPPLEMENT: Readonly<Record<'masculine' | 'feminine' | 'adjective', string>> = {
  /** Ends in a consonant: hackathon, hackathonu, o hackathonie, hackathonów. */
  masculine: `
    benchmark benchmarking carsharing chatbot cohousing coworking crowdfunding crowdmapping crowdsourcing dashboard
    dataset facylitator fandraiser fandraising fanpage feminatyw foodsharing fundraiser fundraising geocaching geopark
    greenwashing hackathon hakaton interesariusz koronawirus lockdown mentoring networking podkast prosument
    quest questing regranting startup storytelling streaming streetworking tutoring watchdog webinar woonerf`,
  /** Ends in -a: fotowoltaika, fotowoltaikę, fotowoltaice. */
  feminine: `
    agrowoltaika edukatorka enoturystyka facylitatorka fotowoltaika geoankieta gentryfikacja gamifikacja grywalizacja
    interesariuszka jadłodzielnia pozarządówka suburbanizacja velostrada`,
  /** Ends in -y or -i: senioralny, senioralnego, senioralna. */
  adjective: `
    antysmogowy coworkingowy crowdfundingowy deliberacyjny dostępnościowy fundraisingowy neuroatypowy otwartodostępowy
    prosumencki regrantingowy rzeczniczy trzeciosektorowy watchdogowy wolontaryjny wytchnieniowy`,
};

/** Forms that follow no pattern, by their lemma. `osp` is here so that a fire brigade is not smallpox (ospa). */
export const SUPPLEMENT_FORMS: Readonly<Record<string, string>> = {
  hobbit: 'hobbit hobbita hobbitowi hobbitem hobbicie hobbici hobbity hobbitów hobbitom hobbitami hobbitach',
  jst: 'jst jsty jstu jstów jstom jstach',
  kgw: 'kgw kgwu kgwów kgwach',
  ngo: 'ngo ngos ngosa ngosu ngosy ngosów ngosom ngosami ngosach',
  osp: 'osp',
  nfosigw: 'nfośigw',
  wfosigw: 'wfośigw',
  webinarium: 'webinarium webinaria webinariów webinariom webinariami webinariach',
};
