/** The sample organization's words. Names mix scripts and lengths, so that the pages show how they bear it. */

export const company = {
  organizationName: "Northwind Robotics",
  timeZone: "Europe/Berlin",
  name: "Robin Recruiter",
  email: "demo@hifinity.example",
  password: "demo demo demo",
};

type Criterion = {
  name: string;
  weak: string;
  strong: string;
  weight?: number;
};
type Question = { text: string; competency: string; criteria: Criterion[] };
type Template = {
  title: string;
  difficulty: "EASY" | "MEDIUM" | "HARD";
  focusArea: string;
  instructions: string;
  questions: Question[];
};
type Job = {
  title: string;
  location: string;
  description: string;
  templates: Template[];
  /** Left as a draft, so that the Templates page shows one. */
  draft?: string;
};

const clarity: Criterion = {
  name: "Clear structure",
  weak: "Jumps around; the situation is unclear",
  strong: "Situation, actions and result in a clear order",
};
const ownership: Criterion = {
  name: "Ownership",
  weak: "Only talks about the team; their own part isn’t clear",
  strong: "Names their own decisions, the reasons, and what happened next",
  weight: 2,
};

export const jobs: Job[] = [
  {
    title: "Senior Backend Engineer",
    location: "Berlin or remote",
    description:
      "You build the services that move our robots: reliable, observable, boring in the best sense.",
    templates: [
      {
        title: "Backend first round",
        difficulty: "HARD",
        focusArea: "Reliability and design",
        instructions:
          "There are no trick questions. Real examples from your work are best. You won’t need to write code.",
        questions: [
          {
            text: "Tell us about an outage you helped resolve. What did you look at first, and what did you change afterward?",
            competency: "Reliability",
            criteria: [
              clarity,
              {
                name: "Root cause",
                weak: "Stops at the symptom",
                strong:
                  "Finds the root cause, proves it, and prevents it from happening again",
                weight: 2,
              },
            ],
          },
          {
            text: "Describe a design decision you later regretted. What would you do differently?",
            competency: "Judgment",
            criteria: [
              ownership,
              {
                name: "Learning",
                weak: "Defends the decision or blames others",
                strong: "Says what they missed and how it changed their work",
              },
            ],
          },
        ],
      },
    ],
    draft: "Backend deep dive",
  },
  {
    title: "Customer Success Manager",
    location: "Madrid",
    description:
      "You are the person our customers call first, and the reason they stay.",
    templates: [
      {
        title: "Customer conversations",
        difficulty: "MEDIUM",
        focusArea: "Communication",
        instructions: "Answer the way you’d talk to a colleague.",
        questions: [
          {
            text: "A customer is about to leave after a failed delivery. Walk us through your next day.",
            competency: "Customer focus",
            criteria: [
              clarity,
              {
                name: "Customer focus",
                weak: "Starts with the contract",
                strong: "Starts with what the customer needs right now",
                weight: 2,
              },
            ],
          },
          {
            text: "Tell us about a time you had to say no to a customer. How did it end?",
            competency: "Honesty",
            criteria: [ownership],
          },
        ],
      },
      {
        title: "Short screening",
        difficulty: "EASY",
        focusArea: "Motivation",
        instructions: "",
        questions: [
          {
            text: "What made you interested in this role, and what would you like to know about it?",
            competency: "Motivation",
            criteria: [clarity],
          },
        ],
      },
    ],
  },
  {
    title: "Warehouse Shift Lead (evening shift, one-year contract)",
    location: "Rotterdam",
    description: "You lead a team of twelve people and thirty robots.",
    templates: [
      {
        title: "Leading a shift",
        difficulty: "MEDIUM",
        focusArea: "Leadership and safety",
        instructions: "Your phone is fine for this interview.",
        questions: [
          {
            text: "Someone on your shift keeps ignoring a safety rule because it slows them down. What do you do?",
            competency: "Safety",
            criteria: [ownership, clarity],
          },
          {
            text: "Tell us about the best team you’ve worked on. What did you contribute?",
            competency: "Leadership",
            criteria: [ownership],
          },
        ],
      },
    ],
  },
];

// prettier-ignore
export const candidateNames = [
  "Ada Okafor", "Åse Lindqvist", "Amir Haddad", "Beatriz Carvalho", "Ben O’Neill",
  "Chiara Rossi", "Chen Wei", "Daniel Novák", "Dilnoza Karimova", "Elif Yılmaz",
  "Emeka Nwosu", "Eva Müller", "Fatima Zahra El Idrissi", "Felix Braun", "Freya Sørensen",
  "Gabriel Santos", "Grace Kim", "Hanna Schäfer", "Hiroshi Tanaka", "Ines Fernández",
  "Ivan Petrov", "Jakub Kowalski", "Jasmin Patel", "João Pedro de Albuquerque e Vasconcelos", "Julia Weiss",
  "Kaan Demir", "Karolina Wójcik", "Kofi Mensah", "Lara Hoffmann", "Leila Rahimi",
  "Liam Murphy", "Lucía Gómez", "Magnus Berg", "Mai Nguyễn", "Marta Silva",
  "Mateo Díaz", "Mehmet Aydın", "Mia Johansson", "Nadia Hassan", "Nikhil Rao",
  "Nora Virtanen", "Olga Ivanova", "Omar Farouk", "Paula Neumann", "Piotr Zieliński",
  "Priya Sharma", "Quentin Lefèvre", "Rania Aziz", "Rasmus Holm", "Sara Cohen",
  "Seán Byrne", "Sofia Papadopoulou", "Takumi Mori", "Tereza Horáková", "Tomás Herrera",
  "Uma Krishnan", "Victor Almeida", "محمد الفاسي", "Yuki Sato", "Zoë van den Berg",
];
