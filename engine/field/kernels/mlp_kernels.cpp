namespace nullcline {}
