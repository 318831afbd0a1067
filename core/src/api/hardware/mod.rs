//! 智慧硬件: hardware: devices of makers, their data, door control.
