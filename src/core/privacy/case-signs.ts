/** What may be said of a person that the law protects beside the name (UK GDPR arts 9 and 10), and what harms at work. */
export const caseKinds = [
  "health",
  "disability",
  "pregnancy",
  "criminal",
  "disciplinary",
  "immigration",
  "trade union",
  "religion",
  "sexuality",
  "children",
] as const;
export type CaseKind = (typeof caseKinds)[number];

/** Up to so many words in between, none of which begins to speak of somebody or something else. */
const w = (atMost: number) =>
  `(?:(?!(?:who|whom|whether|if|is|was|were|are|has|have|had|need|needs|ask|asks|asked|says|said|wants|runs|patients|clients|service|services|team|company|firm|contract|residents|pupils|staff|director|supplier|bidder)\\b)[\\w'-]{1,20} ){0,${atMost}}?`;
const adverb =
  "(?: (?:just|also|recently|now|still|currently|apparently|reportedly|allegedly|really|already|then|sadly|probably|definitely|secretly|previously|once|both|never|not|later))";
/** What may stand between a person and what is said: an apposition, a place, "who". */
const gap = `(?:,[^,.;§]{1,60},| \\([^()§]{1,60}\\)| (?:in|of|from|at|on) (?:[\\w'&-]{1,20} ){0,2}[\\w'&-]{1,20})?,?(?: (?:who|that))?${adverb}{0,3}`;
const may = "(?: (?:has|had|have|will|may|might|could|would|can|should|must)(?:n't)?){0,2}";
const be = `(?:'s(?: been| being)?|${may}${adverb}{0,1} (?:is|was|been|being|be|got|gets|are|were|isn't|wasn't)(?: being| been)?)`;
const have =
  "(?:'s got|(?: (?:has|had|have|having|got|gets|with|suffers from|suffered from|suffering from|lives with|living with))(?: (?:had|got|been))?)";
/** After these a word is about a service or a subject, not about the person. */
const ofTrade =
  "(?![ -](?:services?|care|contracts?|frameworks?|units?|wards?|training|research|support|charit\\w{1,5}|polic\\w{1,3}|centres?|homes?|teams?|programmes?|strateg\\w{1,3}|patients?|people|projects?|procurement\\w{0,2}|tenders?|lots?|experience|expertise|specialis\\w{1,5}|clinics?|equipment|screening|awareness|access\\w{0,5}|parking|adaptations?|aids?|facilities|checks?|provision|schemes?|budgets?|leads?|school|council|hospital|trust|friendly|prevention|commissioning|pathway|drugs?|trustees?|workers?|centre|procurement|solution|system|platform|requirements?))";

const illness =
  "(?:dementia|alzheimer'?s|cancer|leukaemia|tumour|depression|anxiety|stress|ptsd|diabetes|epilepsy|hiv|aids|asthma|arthritis|parkinson'?s|ms|multiple sclerosis|heart (?:attack|disease|condition|problems?)|stroke|mental (?:health|illness|breakdown)|breakdown|addiction|schizophrenia|psychosis|bipolar|eating disorder|anorexia|long covid|covid|hepatitis|kidney (?:disease|failure)|medical condition|health (?:condition|problems?|issues?)|brain injury|back injury|chronic \\w{2,15}|terminal \\w{2,15}|illness|disease|drink(?:ing)? problem|drug problem|chemotherapy|transplant)";
const impairment =
  "(?:disabilit(?:y|ies)|adhd|autism|dyslexia|dyspraxia|asperger'?s|down'?s syndrome|cerebral palsy|learning (?:difficult(?:y|ies)|disabilit(?:y|ies))|special needs|(?:hearing|visual|sight|mobility) (?:impairment|loss))";
const crime =
  "(?:fraud\\w{0,4}|theft|stealing|bribery|bribes?|corruption|assault\\w{0,3}|murder|manslaughter|rape|sexual \\w{3,12}|violence|domestic (?:abuse|violence)|burglary|robbery|money laundering|perjury|forgery|drink[- ]driving|drug \\w{3,12}|harassment|an? (?:\\w{2,15} )?(?:offence|crime)|conspiracy|embezzlement|tax evasion|bid[- ]rigging|misconduct in public office)";
const faith =
  "(?:muslim|jewish|jew|catholic|protestant|hindu|sikh|buddhist|atheist|quaker|mormon|methodist|jehovah'?s witness|born[- ]again|rastafarian|christian|baptist|pentecostal)";
const union = "(?:unite|unison|gmb|pcs|usdaw|rmt|aslef|neu|nasuwt|(?:a|the|his|her) (?:trade )?union(?! of))";

const sign = (...patterns: readonly string[]) => patterns.map((pattern) => new RegExp(pattern, "i"));

/** Signs of each kind in a sentence whose persons are "§" (see `markSubjects`). */
export const caseSigns: Readonly<Record<CaseKind, readonly RegExp[]>> = {
  health: sign(
    `§${gap}${have} ${w(4)}${illness}\\b${ofTrade}`,
    `§${gap}(?:${be})? (?:${w(2)}diagnosed with|${w(2)}treated for|recovering from|died (?:of|from)|${w(2)}off ${w(2)}with|undergoing|taking medication) ${w(3)}[a-z]{3,}`,
    `§${gap}${be} ${w(2)}(?:ill|unwell|sick(?! of)|off sick|depressed|suicidal|sectioned|diabetic|epileptic|hiv[- ]positive|bipolar|schizophrenic|anorexic|signed off|hospitalised|on (?:long[- ]term )?sick(?: leave)?|in rehab|(?:an? )?(?:recovering )?(?:alcoholic|drug addict|addict)|having (?:chemotherapy|surgery|radiotherapy|an operation|a breakdown))\\b`,
    `§${gap}${be} ${w(1)}in hospital(?= ?(?:[.,;?!)]|$|with |for |and |after |since |until ))`,
    `§'s? ${w(2)}(?:${illness}|sick(?:ness)? (?:leave|absence|record)|medical (?:history|records?)|diagnosis|medication|health record)\\b${ofTrade}`,
    `\\b${illness} (?:patient|sufferer|survivor|victim),? (?:called |named )?§`,
    `§, an? ${w(2)}${illness} (?:patient|sufferer|survivor)\\b`,
    `\\b(?:diagnosis|sick leave|prognosis) (?:of|for) §`,
    `\\b(?:health|medical|sickness) (?:records?|history|file|condition|notes) of §`,
  ),
  disability: sign(
    `§${gap}${have} ${w(3)}${impairment}\\b${ofTrade}`,
    `§${gap}${be} ${w(2)}(?:disabled|blind(?! (?:to|eval|cop|test|mark))|deaf|autistic|dyslexic|dyspraxic|neurodivergent|paralysed|partially sighted|visually impaired|hard of hearing|housebound|(?:in|using) a wheelchair|wheelchair[- ]bound|a wheelchair user)\\b${ofTrade}`,
    `§${gap} (?:uses|needs) a wheelchair`,
    `\\b(?:disabled|deaf|blind|autistic|wheelchair-bound) ${w(1)}§`,
    `§'s? ${w(1)}${impairment}\\b${ofTrade}`,
  ),
  pregnancy: sign(
    `§${gap}${be} ${w(3)}(?:pregnant|expecting (?:a (?:baby|child)|her|their|his|twins)|(?:on|going on|starting|taking) (?:maternity|parental) leave|having (?:a baby|ivf|an abortion))\\b`,
    `§${gap}${have} ${w(2)}(?:miscarriage|abortion|ivf|stillbirth)\\b`,
    `§${gap} (?:goes|went|will go) on maternity leave`,
    `\\bpregnant ${w(2)}§`,
    `§'s? ${w(1)}(?:pregnancy|maternity leave|miscarriage|due date)\\b`,
  ),
  criminal: sign(
    `§${gap}${be} ${w(3)}(?:arrested|convicted|jailed|imprisoned|prosecuted|sentenced|(?:found |pleaded )?guilty of|found guilty|on bail|on remand|in prison|in custody|wanted by|on the sex offenders|charged with ${w(3)}${crime}|accused of ${w(3)}${crime}|suspected of ${w(3)}[a-z]{3,}|(?:under|subject to) ${w(2)}investigation|(?:being )?investigated (?:by the police|for)|(?:an? )?(?:convicted )?(?:criminal|fraudster|thief|paedophile|sex offender|drug dealer))\\b`,
    `§${gap} (?:stole|steals|embezzled|defrauded|assaulted|forged|laundered|raped|(?:took|accepted|takes|accepts|paid|offered|demanded) ${w(2)}(?:bribes?|kickbacks?|backhanders?)|committed ${w(3)}${crime}|pleaded guilty|went to (?:prison|jail))\\b`,
    `§${gap}${may} (?:taken|accepted|received|got|solicited|paid|offered) ${w(2)}(?:bribes?|kickbacks?|backhanders?)\\b`,
    `§(?:, \\d{2})?, (?:an? )?(?:convicted|jailed|disgraced) `,
    `§${gap}${have} ${w(4)}(?:criminal record|police record|convictions?(?! that)|unspent \\w{4,12})\\b`,
    `§'s? ${w(2)}(?:arrest|convictions?|criminal (?:record|past|trial|case)|prosecution|offences?|prison sentence|bail)\\b`,
    `\\b(?:arrest(?:ed|ing)?|convict(?:ed|ing)|prosecut(?:e|ed|ing)|jail(?:ed|ing)|accus(?:e|ed|ing)) ${w(3)}§(?!'s (?:bid|tender))`,
    `\\b(?:allegations?|accusations?|suspicions?|charges|prosecution|conviction|(?:criminal|police|fraud|bribery|corruption) (?:investigation|case|complaint|inquiry|proceedings|charges?|allegations?)s?)(?: [\\w'-]{1,20}){0,6}? (?:against|into|about|concerning|involving|that|of) ${w(4)}§`,
    `\\binvestigat(?:e|ed|ing) ${w(3)}§ ${w(2)}for ${w(3)}${crime}`,
  ),
  disciplinary: sign(
    `§${gap}${be} ${w(3)}(?:dismissed|sacked|fired|disciplined|demoted|suspended(?! from the (?:framework|market))|performance[- ]managed|(?:on|given|issued with|under) (?:a )?${w(2)}(?:written warning|warning|performance management|performance improvement plan|pip)|accused of (?!${w(3)}${crime})|(?:facing|going through|subject to) ${w(2)}(?:disciplinary|grievance|capability|misconduct))\\b`,
    `§${gap} (?:has |had |have )?(?:raised|raises|submitted|brought|filed|lodged|made|faces|faced|facing|got) ${w(3)}(?:grievance|disciplinary|written warning|misconduct (?:hearing|charge)|(?:employment )?tribunal(?: claim)?|whistleblowing (?:complaint|disclosure))\\b`,
    `\\b(?:gave|give|given|giving|issued|handed) §(?: with)? ${w(2)}(?:written |final )?warning\\b`,
    `\\b(?:to|can|can we|may|should|must|we|or) (?:fire|sack) ${w(2)}§(?!'s)`,
    `\\bcomplain(?:ts?|ed) (?:about|against) ${w(2)}§[^.]{0,40}\\b(?:harass|bull(?:y|ied)|misconduct|assault|discriminat|racis[tm]|sexis[tm]|touch)`,
    `§${gap}(?: has| had| have)? (?:bullied|harassed|groped|sexually harassed|racially abused)\\b`,
    `§${gap}${have} ${w(4)}(?:disciplinary(?: record| hearing)?|written warning|grievance(?! procedure))\\b`,
    `§'s? ${w(2)}(?:grievance|disciplinary|dismissal|suspension|misconduct|appraisal|poor performance|tribunal(?: claim)?|absence record|sacking)\\b`,
    `\\b(?:dismiss(?:ed|ing)?|sack(?:ed|ing)?|disciplin(?:e|ed|ing)|suspend(?:ed|ing)?|bull(?:ied|ying)|harass(?:ed|ing)) ${w(3)}§(?!'s)`,
    `\\b(?:grievance|disciplinary(?: \\w{4,12})?|tribunal claim|misconduct \\w{4,12}|(?:bullying|harassment) \\w{4,13}) ${w(3)}(?:by|from|against|about|into|of|concerning|involving) ${w(3)}§`,
  ),
  immigration: sign(
    `§${gap}${be} ${w(3)}(?:asylum seeker|refugee|illegal (?:immigrant|migrant|worker)|undocumented|overstayer|here illegally|working illegally|deported|on an? ${w(2)}visa|sponsored (?:on|under)|subject to immigration control|seeking asylum)\\b${ofTrade}`,
    `§${gap}${have} ${w(4)}(?:leave to remain|settled status|refugee status|right to work(?: here| in)?|visa|work permit|immigration status)\\b${ofTrade}`,
    `§${gap}(?: has)? (?:claimed asylum|overstayed|applied for ${w(2)}(?:asylum|a visa|citizenship|settled status))\\b`,
    `§'s? ${w(1)}(?:visa|immigration (?:status|case|application)|right to work|asylum \\w{4,12}|leave to remain|deportation|refugee status|settled status)\\b${ofTrade}`,
  ),
  "trade union": sign(
    `§${gap}${be} ${w(3)}(?:shop steward|(?:trade )?union (?:member|rep|representative|official|convenor|organiser|activist)|member of ${union}|in ${union}|on strike)\\b`,
    `§${gap}(?: has)? (?:joined ${union}|left ${union}|went on strike)\\b`,
    `§, (?:the |an? |our )?${w(2)}(?:convenor|shop steward|union rep|branch secretary)\\b`,
    `§'s? (?:trade )?union (?:membership|activit\\w{1,3}|role|subs)\\b`,
  ),
  religion: sign(
    `§${gap}${be}(?: not)?(?: an?)? ${w(2)}${faith}\\b(?! (?:aid|school|charit|council|trust|§))`,
    `§${gap}(?: has)? (?:converted to|practises) (?:islam|christianity|judaism|hinduism|buddhism|sikhism|catholicism)`,
    `§'s? (?:religion|religious (?:beliefs?|faith)|faith|mosque|synagogue|church membership)\\b`,
    `§${gap} wears a (?:hijab|turban|niqab|burka)`,
  ),
  sexuality: sign(
    `§${gap}${be}(?: not)?(?: an?)? ${w(2)}(?:gay|lesbian|bisexual|homosexual|queer|asexual|lgbt\\w{0,4}|trans|transgender|transsexual|transitioning|non-binary|having an affair|sleeping with)\\b`,
    `\\b(?:gay|lesbian|bisexual|trans|transgender) ${w(1)}§`,
    `§${gap}(?: has| had)? (?:come|came) out as\\b`,
    `§'s? (?:sexuality|sexual orientation|sex life|gender (?:reassignment|identity|transition)|same-sex (?:partner|marriage))\\b`,
  ),
  children: sign(
    `§'s? ${w(2)}(?:child|children|kids?|baby|toddler|grandchild(?:ren)?)\\b(?!'s| services| care)`,
    `§'s? ${w(2)}(?:step)?(?:son|daughter)\\b[^.§]{0,60}\\b(?:school|nursery|aged? \\d|(?:1[0-7]|\\d)[- ]year|foster|custody|special needs|social (?:worker|services)|looked after|ehcp|safeguarding)`,
    `§(?:,| is| who is)? (?:aged (?:1[0-7]|\\d)\\b(?!\\d)|\\(?(?:1[0-7]|\\d)[- ]years?[- ]old)`,
    `\\b(?:1[0-7]|\\d)[- ]year[- ]old ${w(2)}§`,
    `\\b(?:child|pupil|baby|toddler|schoolboy|schoolgirl|boy|girl),? (?:called |named )?§`,
    `§${gap}${be} ${w(2)}(?:looked[- ]after child|on a child protection plan|in (?:foster )?care|excluded from (?:her|his|the)? ?school|taken into care)\\b`,
  ),
};
