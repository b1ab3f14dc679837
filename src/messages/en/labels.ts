// The words for kinds, states and codes, in English.
import type { labels as zhLabels } from '../zh/labels';

export const labels: typeof zhLabels = {
  kind: {
    area: 'areas',
    task: 'tasks',
    measure: 'measures',
    pairing: 'pairings',
    project: 'projects',
    component: 'components',
    safeguard: 'safeguards',
    milestone: 'milestones',
    obligation: 'obligations',
    instance: 'yearly instances',
    meeting: 'meetings',
    action: 'actions',
    organization: 'organizations',
    update: 'updates',
  },
  counter: {
    area: '',
    task: '',
    measure: '',
    pairing: '',
    project: '',
    component: '',
    safeguard: '',
    milestone: '',
    obligation: '',
    instance: '',
    meeting: '',
    action: '',
    organization: '',
    update: '',
  },
  status: {
    'not-started': 'not started',
    active: 'active',
    blocked: 'blocked',
    done: 'done',
    closed: 'closed',
    dropped: 'dropped',
    unstated: 'status not given',
    'no-report': 'no report',
  },
  light: { red: 'red', yellow: 'yellow', green: 'green', grey: 'grey', done: 'done' },
  stage: { planned: 'planned', sited: 'sited', started: 'started', operating: 'operating' },
  noStage: 'stage not reported',
  party: { TJ: 'Tianjin', CC: 'Changchun', joint: 'both cities', central: 'central' },
  origin: { plan: 'in the plan', pipeline: 'added later' },
  organizationType: {
    office: 'office',
    district: 'district',
    zone: 'zone',
    park: 'park or base',
    body: 'standing body',
  },
  meetingType: { 'leading-group': 'leading group', 'joint-conference': 'joint conference', exchange: 'exchange' },
  role: {
    'main-park': 'main park',
    'sub-park': 'sub-park',
    core: 'core',
    centre: 'centre',
    city: 'city',
    points: 'points',
  },
  state: {
    overdue: 'overdue',
    'due-soon': 'due soon',
    open: 'open',
    done: 'done',
    'met-late': 'met late',
    missed: 'missed',
    blocked: 'blocked',
    'no-report': 'no report',
    stale: 'stale',
    fresh: 'fresh',
    waived: 'waived',
    rescheduled: 'rescheduled',
    overridden: 'overridden',
    verified: 'verified',
    unverified: 'unverified',
    'confirmation-stale': 'confirmation stale',
    inherited: 'inherited',
    dated: 'dated',
  },
  outcome: { open: 'not yet due', done: 'done', missed: 'missed', waived: 'waived' },
  verification: {
    reported: 'reported, not confirmed',
    verified: 'confirmed by another organization',
    stale: 'confirmation stale',
  },
  paper: {
    intact: 'as recorded',
    changed: 'changed since it was recorded',
    missing: 'file not found',
  },
  section: {
    guideline: 'I. General approach',
    goals: 'II. Goals',
    tasks: 'III. Key tasks',
    projects: 'IV. Major projects',
    safeguards: 'V. Safeguards',
  },
  reason: (reason) => {
    const days = (count = 0): string => `${count} ${count === 1 ? 'day' : 'days'}`;
    switch (reason.code) {
      case 'overdue':
        return `${days(reason.days)} overdue`;
      case 'blocked':
        return 'blocked';
      case 'due-soon':
        return reason.days === 0 ? 'due today' : `due in ${days(reason.days)}`;
      case 'lagging':
        return `lagging ${reason.points} points behind the time elapsed`;
      case 'rescheduled':
        return `rescheduled by ${days(reason.days)}`;
      case 'stale':
        return `no update for ${days(reason.days)}`;
      case 'status-old':
        return `status ${days(reason.days)} old`;
      case 'on-track':
        return 'on track';
      case 'unstated':
        return 'status not given';
      case 'no-report':
        return 'no report';
      case 'done':
        return 'done';
      case 'met-late':
        return `met ${days(reason.days)} late`;
      case 'dropped':
        return 'dropped';
      case 'parts-done':
        return 'all its parts are done';
      case 'worst-child':
        return `as ${reason.item}`;
    }
  },
};
