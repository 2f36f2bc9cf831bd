// The life of a help request, to be read from top to bottom: in which state, what may be done, where it leads, and who may do it.
#include "neighbourhood/requests/contains.hpp"
#include "neighbourhood/requests/help_request.hpp"
#include <algorithm>

namespace mulin::requests {
namespace {

using enum State;
using enum Part;

constexpr auto accept = index_of<Accept>(), decline = index_of<Decline>(), transfer = index_of<Transfer>(), assign = index_of<Assign>(),
               contact = index_of<Contact>(), survey = index_of<Survey>(), start = index_of<Start>(), temporary = index_of<Temporary>(),
               suspend = index_of<Suspend>(), resume = index_of<Resume>(), resolve = index_of<Resolve>(), verify = index_of<Verify>(),
               confirm = index_of<Confirm>(), call_back = index_of<CallBack>(), close = index_of<Close>(), reopen = index_of<Reopen>(),
               merge = index_of<Merge>(), unmerge = index_of<Unmerge>(), withdraw = index_of<Withdraw>(), sort = index_of<Sort>(),
               give_back = index_of<GiveBack>();

// A handler may note for the workers what they report by phone. Where a deed leads to several states, its outcome decides.
// clang-format off
constexpr Step steps[] = {
    // from      deed       to         by
    // Nobody has taken it yet.
    {reported,  accept,    accepted,  handler},
    {reported,  assign,    assigned,  handler},
    {reported,  contact,   reported,  handler},
    {reported,  sort,      reported,  handler},
    {reported,  transfer,  reported,  handler},
    {reported,  merge,     merged,    handler},
    {reported,  decline,   declined,  handler},
    {reported,  withdraw,  withdrawn, asker  },

    // Taken, nobody sent yet. A question is answered at the desk; a secretary may go and look.
    {accepted,  assign,    assigned,  handler},
    {accepted,  contact,   accepted,  handler},
    {accepted,  survey,    on_site,   handler},
    {accepted,  resolve,   resolved,  handler},
    {accepted,  sort,      accepted,  handler},
    {accepted,  transfer,  accepted,  handler},
    {accepted,  merge,     merged,    handler},
    {accepted,  decline,   declined,  handler},
    {accepted,  withdraw,  withdrawn, asker  },

    // Someone has it and is not there yet. Small things need no survey.
    {assigned,  contact,   assigned,  worker },
    {assigned,  contact,   assigned,  handler},
    {assigned,  survey,    on_site,   worker },
    {assigned,  survey,    on_site,   handler},
    {assigned,  start,     working,   worker },
    {assigned,  start,     working,   handler},
    {assigned,  temporary, working,   worker },
    {assigned,  temporary, working,   handler},
    {assigned,  resolve,   resolved,  worker },
    {assigned,  resolve,   resolved,  handler},
    {assigned,  assign,    assigned,  handler},
    {assigned,  suspend,   suspended, handler},
    {assigned,  sort,      assigned,  handler},
    {assigned,  transfer,  accepted,  handler},
    {assigned,  merge,     merged,    handler},
    {assigned,  give_back, accepted,  worker },   // 退单: whoever was sent can't; someone else is found
    {assigned,  withdraw,  withdrawn, asker  },

    // Someone is there and has looked.
    {on_site,   contact,   on_site,   worker },
    {on_site,   contact,   on_site,   handler},
    {on_site,   temporary, working,   worker },
    {on_site,   temporary, working,   handler},
    {on_site,   start,     working,   worker },
    {on_site,   start,     working,   handler},
    {on_site,   resolve,   resolved,  worker },
    {on_site,   resolve,   resolved,  handler},
    {on_site,   assign,    on_site,   handler},
    {on_site,   suspend,   suspended, handler},
    {on_site,   sort,      on_site,   handler},
    {on_site,   transfer,  accepted,  handler},
    {on_site,   merge,     merged,    handler},
    {on_site,   give_back, accepted,  worker },
    {on_site,   withdraw,  withdrawn, asker  },

    // Work goes on. What was only made safe is not mended: the case stays open.
    {working,   contact,   working,   worker },
    {working,   contact,   working,   handler},
    {working,   temporary, working,   worker },
    {working,   temporary, working,   handler},
    {working,   resolve,   resolved,  worker },
    {working,   resolve,   resolved,  handler},
    {working,   assign,    working,   handler},
    {working,   suspend,   suspended, handler},
    {working,   sort,      working,   handler},
    {working,   transfer,  accepted,  handler},
    {working,   merge,     merged,    handler},
    {working,   give_back, accepted,  worker },
    {working,   withdraw,  withdrawn, asker  },

    // Waits for a date; the house wakes it then. Back to work where work had begun, else to those who have it.
    {suspended, contact,   suspended, worker },
    {suspended, contact,   suspended, handler},
    {suspended, resume,    assigned,  worker },
    {suspended, resume,    assigned,  handler},
    {suspended, resume,    assigned,  clock  },
    {suspended, resume,    working,   worker },
    {suspended, resume,    working,   handler},
    {suspended, resume,    working,   clock  },
    {suspended, withdraw,  withdrawn, asker  },

    // The doer says it is done: someone else looks, or the asker does.
    {resolved,  verify,    verified,  checker},
    {resolved,  verify,    working,   checker},   // not good yet
    {resolved,  confirm,   closed,    asker  },
    {resolved,  reopen,    accepted,  asker  },

    // Someone else has looked: the asker has the last word, within seven days.
    {verified,  confirm,   closed,    asker  },
    {verified,  reopen,    accepted,  asker  },
    {verified,  call_back, closed,    handler},   // satisfied, or silent for the third time
    {verified,  call_back, accepted,  handler},   // not satisfied
    {verified,  call_back, verified,  handler},   // nobody answered
    {verified,  close,     closed,    handler},
    {verified,  close,     closed,    clock  },

    // Closed is not always mended.
    {closed,    confirm,   closed,    asker  },   // the word of someone who had been silent
    {closed,    reopen,    accepted,  asker  },
    {closed,    reopen,    accepted,  handler},
    {closed,    call_back, closed,    handler},
    {closed,    call_back, accepted,  handler},

    {declined,  reopen,    reported,  asker  },
    {declined,  reopen,    reported,  handler},
    {merged,    unmerge,   reported,  handler},
};

struct DeedWords { std::string_view noun, past; };
constexpr DeedWords deed_words[] = {
    {"acceptance", "accepted"},   {"decline", "declined"},      {"transfer", "transferred"}, {"assignment", "assigned"},
    {"contact", "contacted"},     {"survey", "surveyed"},       {"start", "started"},        {"temporary", "made_safe"},
    {"suspension", "suspended"},  {"resumption", "resumed"},    {"resolution", "resolved"},  {"verification", "verified"},
    {"confirmation", "confirmed"},{"call_back", "called_back"}, {"closure", "closed"},       {"reopening", "reopened"},
    {"merger", "merged"},         {"unmerger", "unmerged"},     {"withdrawal", "withdrawn"}, {"sorting", "sorted"},
    {"giving_back", "given_back"},
};
// clang-format on
static_assert(std::size(deed_words) == std::variant_size_v<Deed>);

} // namespace

std::span<const Step> life() { return steps; }

std::vector<std::size_t> may(const HelpRequest& r, std::span<const Part> parts) {
    std::vector<std::size_t> open;
    for (const auto& step : steps)
        if (step.from == r.state && contains(parts, step.by) && !contains(open, step.deed)) open.push_back(step.deed);
    return open;
}

std::string_view noun(std::size_t deed) { return deed_words[deed].noun; }

std::optional<std::size_t> deed_of(std::string_view noun) {
    const auto i = std::ranges::find(deed_words, noun, &DeedWords::noun);
    if (i == std::end(deed_words)) return std::nullopt;
    return std::size_t(i - std::begin(deed_words));
}

std::string_view past(const Deed& deed) {
    if (const auto* v = std::get_if<Verify>(&deed); v && !v->good) return "sent_back";
    if (const auto* c = std::get_if<CallBack>(&deed)) {
        if (c->outcome == CallOutcome::unsatisfied) return "called_back_unhappy";
        if (c->outcome == CallOutcome::no_answer) return "not_reached";
    }
    return deed_words[deed.index()].past;
}

bool is_open(State s) { return s != closed && s != declined && s != merged && s != withdrawn; }

bool waits_for_asker(State s) { return s == resolved || s == verified; }

PublicState public_state(State s) {
    switch (s) {
    case reported:
    case accepted: return PublicState::waiting;
    case verified:
    case closed: return PublicState::done;
    case declined:
    case withdrawn: return PublicState::declined;
    default: return PublicState::working;
    }
}

} // namespace mulin::requests
