/**
 * Topics that an interview should keep away from: in many places it is unlawful to decide by them, so answers only bring
 * risk. Found by words, in English, and shown as a hint: what a question means, a person decides.
 */
const topics: { name: string; advice: string; words: RegExp[] }[] = [
  {
    name: "age",
    advice: "Ask about relevant experience, not age.",
    words: [
      /\b(how old|your age|age (group|range|limit)|date of birth|birth ?da(y|te)|born (in|on)|year of birth)\b/,
      /\b(when|what year) (were|did) you (born|graduate|finish (high )?school)\b/,
      /\b(young(er)?|youthful|old(er)?|mature|middle-aged) (person|people|candidates?|applicants?|workers?|employees?|team)\b/,
      /\b(retire|retirement|digital native|recent graduate)\b/,
    ],
  },
  {
    name: "family or family plans",
    advice: "Ask whether they can work the required hours or travel.",
    words: [
      /\b(pregnan\w*|maternity|paternity|parental leave|child ?care|babysitter|fertility)\b/,
      /\b(do you have|have you got|any|want|having|plan\w*( to have| for)?|your) (a |any |more )?(kids?|child(ren)?|bab(y|ies)|family)\b/,
      /\b(start(ing)? a family|family (plan|planning|plans|situation|status)|marital status|maiden name)\b/,
      /\b(are you|you are|get(ting)?) (single|married|engaged|divorced|widowed)\b/,
      /\byour (husband|wife|spouse|boyfriend|girlfriend|fianc[eé]e?)\b/,
    ],
  },
  {
    name: "religion or belief",
    advice: "Ask whether they can work the required schedule.",
    words: [
      /\b(religio\w*|church|mosque|synagogue|sabbath|ramadan|hijab|headscarf|pray|prayers?|atheis\w*)\b/,
      /\byour (faith|god|holy days?|beliefs?)\b/,
      /\b(christian|muslim|jewish|hindu|buddhist|catholic)\b/,
    ],
  },
  {
    name: "health or disability",
    advice:
      "Ask whether they can perform the job’s essential duties, with or without reasonable accommodation.",
    words: [
      /\b(disabilit(y|ies)|disabled|handicap\w*|chronic (illness|condition)|medical (history|conditions?)|medications?)\b/,
      /\b(your|any) (health|illness(es)?|injur(y|ies)|diagnos\w+|allerg(y|ies))\b/,
      /\b(sick (days?|leave)|mental (health|illness) (history|problems?|issues?)|have you ever been (ill|depressed)|in therapy|hiv|hereditary|genetic)\b/,
    ],
  },
  {
    name: "origin or nationality",
    advice: "Ask whether they’re authorized to work in the job’s location.",
    words: [
      /\b(nationalit\w*|national origin|ethnic\w*|your race|racial|skin colou?r|citizenship|immigration status|ancestry)\b/,
      /\bwhere (are|were|do) (you|your (parents?|family)) (\w+ )?(come from|from|born)\b/,
      /\b(country of (birth|origin)|birthplace|mother tongue|native (language|speakers?))\b/,
    ],
  },
  {
    name: "sex, gender or orientation",
    advice: "Ask only about the work.",
    words: [
      /\b(sexual (orientation|preference)|sexuality|gender identity|your (gender|sex|pronouns)|transgender|gay|lesbian|bisexual|homosexual|heterosexual)\b/,
      /\b(as a|being a) (wom[ae]n|m[ae]n|mother|father|girl|lady)\b/,
    ],
  },
  {
    name: "politics or union membership",
    advice: "Ask only about the work.",
    words: [
      /\b(political (party|views?|opinions?|beliefs?)|trade union|union (member|membership)|works council|who did you vote|vote for)\b/,
    ],
  },
  {
    name: "criminal record, finances or military service",
    advice: "Save legally required checks for a later step.",
    words: [
      /\b(arrested|criminal (record|history)|convicted|convictions?|bankrupt\w*|credit (score|rating|history)|military (discharge|service))\b/,
    ],
  },
  {
    name: "appearance, accent or emotion",
    advice: "Only what candidates say is evaluated.",
    words: [
      /\b(accents?|attractive\w*|good[- ]looking|physical appearance|eye contact|body language|facial expressions?|tone of voice)\b/,
      /\b(body weight|your (height|weight|looks|tattoos?))\b/,
    ],
  },
];

export type SensitiveTopic = { name: string; advice: string };

/** Which of these topics a text seems to touch. */
export function sensitiveTopics(text: string): SensitiveTopic[] {
  const plain = text.normalize("NFKC").toLowerCase().replaceAll("’", "'");
  return topics
    .filter(({ words }) => words.some((word) => word.test(plain)))
    .map(({ name, advice }) => ({ name, advice }));
}

type Question = {
  text: string;
  criteria: { name: string; weakAnchor: string; strongAnchor: string }[];
};

/** The topics of a question and of how it is judged. */
export function topicsOfQuestion({
  text,
  criteria,
}: Question): SensitiveTopic[] {
  return sensitiveTopics(
    [
      text,
      ...criteria.flatMap(({ name, weakAnchor, strongAnchor }) => [
        name,
        weakAnchor,
        strongAnchor,
      ]),
    ].join("\n"),
  );
}
