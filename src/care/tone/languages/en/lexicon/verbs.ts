/**
 * Verbs of care work: base, past, participle, -ing; a lone base is regular. Kinds as in Russian:
 * `act` changes something for the customer, `news` is word to the customer, `look` is an
 * unspecific intention, `hand` passes the matter on.
 */
export const enVerbs = {
  act: `refund cancel:cancelled:cancelled:cancelling unlock unblock block freeze:froze:frozen:freezing
    lock release restore fix:fixed:fixed:fixing replace reset:reset:reset:resetting reissue reverse
    credit return send:sent:sent:sending resend:resent:resent:resending remove add update change switch
    activate enable disable turn raise lift lower waive correct order book move connect reconnect
    restart close open transfer:transferred:transferred:transferring pay:paid:paid:paying
    extend stop:stopped:stopped:stopping swap:swapped:swapped:swapping set:set:set:setting
    put:put:put:putting take:took:taken:taking give:gave:given:giving make:made:made:making
    post dispatch ship:shipped:shipped:shipping deliver repair clear
    reinstate arrange undo:undid:undone:undoing
    top reactivate trace track start
    bring:brought:brought:bringing drop:dropped:dropped:dropping rebook amend
    resolve redo:redid:redone:redoing bump pull push chase void`,
  news: `write:wrote:written:writing reply:replied:replied:replying call ring:rang:rung:ringing phone
    message email text tell:told:told:telling answer confirm report`,
  look: `look check review investigate sort work try:tried:tried:trying consider improve examine
    address ensure dig:dug:dug:digging see:saw:seen:seeing find:found:found:finding explore assess
    monitor listen learn strive aim discuss`,
  hand: `pass forward escalate refer:referred:referred:referring raise hand log:logged:logged:logging
    submit:submitted:submitted:submitting assign share flag:flagged:flagged:flagging register note`,
} as const;
