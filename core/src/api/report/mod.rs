//! 政民沟通: government and residents: reports, patrols, grids, site codes.
