/**
 * The protocol's number. A test hashes all message schemas; when it fails, either undo the change of the wire, or,
 * if other clients can live with it, note the new hash in the history, or raise the number.
 */
export const PROTOCOL_VERSION = 1;

/** One line per accepted shape of the wire, newest last. */
export const PROTOCOL_HISTORY: readonly {
  readonly version: number;
  readonly hash: string;
  readonly what: string;
}[] = [
  { version: 1, hash: 'bb782bfc36824eef', what: 'The first protocol.' },
  { version: 1, hash: 'e2f4c1335e6fd088', what: 'A thing’s id may be longer than its command’s, as it is.' },
  {
    version: 1,
    hash: '146fc8e49ceca71b',
    what: 'The count of reminders of “understood” has a bound of its own.',
  },
  {
    version: 1,
    hash: '12b23613da0b7706',
    what: 'Ids of dots alone are refused; a setting bounds the silence towards an audience.',
  },
  {
    version: 1,
    hash: '4bf01113e8cc6c84',
    what: 'Screens are told while the record cannot be written; who does not know the message loses nothing.',
  },
  {
    version: 1,
    hash: '5c5b78d285e5c9a9',
    what: 'Who joins may say the hash of the last event held, and starts over where the log has another one there.',
  },
  {
    version: 1,
    hash: 'f92e790381eadb72',
    what: 'Screens are told of damage in the record, too; who does not know the field loses nothing.',
  },
  { version: 1, hash: '83ff754e59226096', what: 'Entries are marked as key moments.' },
  {
    version: 1,
    hash: '4ebd11f9561dc7e1',
    what: 'Teams, the release and recall of many at once, and the reason for a task against rest.',
  },
  {
    version: 1,
    hash: 'de10f9c3369a2a79',
    what: 'The room has links, a tally of customer contacts and an aid for the severity.',
  },
  {
    version: 1,
    hash: '6310b91960906238',
    what: 'Files are added; their bytes come and go over REST. Two settings bound them.',
  },
  {
    version: 1,
    hash: 'cbc376b1f73241b3',
    what: 'Clocks are put off and the elapsed time is called out.',
  },
  {
    version: 1,
    hash: 'ec1a4988a6f2832e',
    what: 'Command is offered, accepted, declined, taken back and assumed; risks, warnings and swoops.',
  },
  {
    version: 1,
    hash: 'b53ee98039a35221',
    what: 'Decisions with their objections, roll calls and CAN rounds; a task may name the decision that it carries out.',
  },
  {
    version: 1,
    hash: 'c150f5321db1c2ee',
    what: 'A task and an update, like a decision, may name the note that they came from.',
  },
  {
    version: 1,
    hash: 'a15e76ccb6221f82',
    what: 'Who is about to object holds the window of a decision open.',
  },
  {
    version: 1,
    hash: '454baf36a4081df4',
    what: 'The public page lists components, and a room says which of them are hit.',
  },
  {
    version: 1,
    hash: 'd078655d48d986e4',
    what: 'An update goes out a moment after it was sent, and can be taken back until then.',
  },
  {
    version: 1,
    hash: '16ccc120efa992eb',
    what: 'An update that a check stopped goes out with a reason.',
  },
  {
    version: 1,
    hash: '3b94d5d1b285cfbf',
    what: 'Screens are told where the deliveries of sent updates stand.',
  },
  {
    version: 1,
    hash: '0707faaefca8cbf8',
    what: 'An audience is one of the incident’s own; the commander approves updates where its audience asks for that.',
  },
  {
    version: 1,
    hash: '96e4eb054c03f2a8',
    what: 'Shifts are planned, handed over and ended; people say their home zone and skills; what people need is asked for; who rests confirms their return.',
  },
  {
    version: 1,
    hash: '91225b5c220f52de',
    what: 'Screens are told when there is something new about people’s rest.',
  },
];
