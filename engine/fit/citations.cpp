#include "engine/fit/citations.h"

#include <algorithm>
#include <array>

namespace nullcline {

namespace {

constexpr std::array<Citation, 12> kCitations = {{
    {"zhao2025", "H. Zhao et al., Accelerating Neural ODEs: A Variational Formulation-based Approach, ICLR 2025",
     R"(@inproceedings{zhao2025,
  author    = {Zhao, Hongjue and Wang, Yuchen and Qi, Hairong and Huang, Zijie and Zhao, Han and Sha, Lui and Shao, Huajie},
  title     = {Accelerating Neural {ODE}s: A Variational Formulation-based Approach},
  booktitle = {International Conference on Learning Representations (ICLR)},
  year      = {2025}
})",
     " vf-node two-stage gradient-matching spline-integral quick "},
    {"varah1982",
     "J. M. Varah, A spline least squares method for numerical parameter estimation in differential equations, SIAM J. "
     "Sci. Stat. Comput. 3 (1982) 28-46",
     R"(@article{varah1982,
  author  = {Varah, J. M.},
  title   = {A Spline Least Squares Method for Numerical Parameter Estimation in Differential Equations},
  journal = {SIAM Journal on Scientific and Statistical Computing},
  volume  = {3},
  number  = {1},
  pages   = {28--46},
  year    = {1982}
})",
     " gradient-matching "},
    {"bard1974", "Y. Bard, Nonlinear Parameter Estimation, Academic Press, 1974",
     R"(@book{bard1974,
  author    = {Bard, Yonathan},
  title     = {Nonlinear Parameter Estimation},
  publisher = {Academic Press},
  year      = {1974}
})",
     " two-stage "},
    {"liu1989",
     "D. C. Liu and J. Nocedal, On the limited memory BFGS method for large scale optimization, Math. Program. 45 "
     "(1989) 503-528",
     R"(@article{liu1989,
  author  = {Liu, Dong C. and Nocedal, Jorge},
  title   = {On the Limited Memory {BFGS} Method for Large Scale Optimization},
  journal = {Mathematical Programming},
  volume  = {45},
  pages   = {503--528},
  year    = {1989}
})",
     " quick "},
    {"chen2018", "R. T. Q. Chen et al., Neural Ordinary Differential Equations, NeurIPS 2018",
     R"(@inproceedings{chen2018,
  author    = {Chen, Ricky T. Q. and Rubanova, Yulia and Bettencourt, Jesse and Duvenaud, David},
  title     = {Neural Ordinary Differential Equations},
  booktitle = {Advances in Neural Information Processing Systems (NeurIPS)},
  volume    = {31},
  year      = {2018}
})",
     " direct adjoint "},
    {"kidger2021",
     "P. Kidger, R. T. Q. Chen and T. Lyons, \"Hey, that's not an ODE\": Faster ODE Adjoints via Seminorms, ICML 2021",
     R"(@inproceedings{kidger2021,
  author    = {Kidger, Patrick and Chen, Ricky T. Q. and Lyons, Terry},
  title     = {``{H}ey, that's not an {ODE}'': Faster {ODE} Adjoints via Seminorms},
  booktitle = {International Conference on Machine Learning (ICML)},
  year      = {2021}
})",
     " seminorm "},
    {"norcliffe2023",
     "A. Norcliffe and M. P. Deisenroth, Faster Training of Neural ODEs Using Gauss-Legendre Quadrature, TMLR 2023",
     R"(@article{norcliffe2023,
  author  = {Norcliffe, Alexander and Deisenroth, Marc Peter},
  title   = {Faster Training of Neural {ODE}s Using {G}au{\ss}--{L}egendre Quadrature},
  journal = {Transactions on Machine Learning Research},
  year    = {2023}
})",
     " gq "},
    {"pal2023",
     "A. Pal, A. Edelman and C. Rackauckas, Locally Regularized Neural Differential Equations: Some Black Boxes Were "
     "Meant to Remain Closed!, ICML 2023",
     R"(@inproceedings{pal2023,
  author    = {Pal, Avik and Edelman, Alan and Rackauckas, Christopher},
  title     = {Locally Regularized Neural Differential Equations: Some Black Boxes Were Meant to Remain Closed!},
  booktitle = {International Conference on Machine Learning (ICML)},
  year      = {2023}
})",
     " local-error local-stiffness "},
    {"pal2021",
     "A. Pal et al., Opening the Blackbox: Accelerating Neural Differential Equations by Regularizing Internal Solver "
     "Heuristics, ICML 2021",
     R"(@inproceedings{pal2021,
  author    = {Pal, Avik and Ma, Yingbo and Shah, Viral and Rackauckas, Christopher},
  title     = {Opening the Blackbox: Accelerating Neural Differential Equations by Regularizing Internal Solver Heuristics},
  booktitle = {International Conference on Machine Learning (ICML)},
  year      = {2021}
})",
     " ernode srnode "},
    {"ghosh2020", "A. Ghosh et al., STEER: Simple Temporal Regularization For Neural ODEs, NeurIPS 2020",
     R"(@inproceedings{ghosh2020,
  author    = {Ghosh, Arnab and Behl, Harkirat Singh and Dupont, Emilien and Torr, Philip H. S. and Namboodiri, Vinay},
  title     = {{STEER}: Simple Temporal Regularization For Neural {ODE}s},
  booktitle = {Advances in Neural Information Processing Systems (NeurIPS)},
  volume    = {33},
  year      = {2020}
})",
     " steer "},
    {"kelly2020", "J. Kelly et al., Learning Differential Equations that are Easy to Solve, NeurIPS 2020",
     R"(@inproceedings{kelly2020,
  author    = {Kelly, Jacob and Bettencourt, Jesse and Johnson, Matthew James and Duvenaud, David},
  title     = {Learning Differential Equations that are Easy to Solve},
  booktitle = {Advances in Neural Information Processing Systems (NeurIPS)},
  volume    = {33},
  year      = {2020}
})",
     " taynode "},
    {"nullcline", "Nullcline " NULLCLINE_VERSION,
     "@software{nullcline,\n  title   = {Nullcline},\n  version = {" NULLCLINE_VERSION "}\n}", " "},
}};

/// Braces and backslashes mean something in BibTeX.
std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c == '{' || c == '}' || c == '&' || c == '%' || c == '#' || c == '_' || c == '$')
      result += '\\';
    if (c == '\\')
      result += "{\\textbackslash}";
    else
      result += c;
  }
  return result;
}

} // namespace

std::span<const Citation> citations() {
  return kCitations;
}

std::vector<Citation> citationsOf(std::span<const std::string> methods) {
  std::vector<Citation> found;
  for (const auto& citation : kCitations)
    if (std::ranges::any_of(methods, [&](const std::string& method) {
          return std::string(citation.methods).find(" " + method + " ") != std::string::npos;
        }))
      found.push_back(citation);
  return found;
}

std::string bibliography(std::span<const std::string> methods, const std::string& data_citation) {
  std::string text;
  for (const auto& citation : citationsOf(methods))
    text += std::string(citation.bibtex) + "\n\n";
  if (!data_citation.empty())
    text += "@misc{data,\n  note = {" + escaped(data_citation) + "}\n}\n\n";
  return text + kCitations.back().bibtex + "\n";
}

} // namespace nullcline
